"""LDIF (RFC 2849): the exports of directories and of mail programs."""
