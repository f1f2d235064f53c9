"""The print studio for paper that is no post: lists, booklets, slips, the year, ruled sheets."""
