"""A pasted block of text becomes a structured address.

`reader.read_pasted` is the way in. A block goes through four steps: made plain (`plain_text`), contact points and
days taken out (`reach`), labels read (`labels`), cut into pieces that are each one kind of thing. Of all ways to
cut it, the one with the greatest weight wins (`cutting`); what speaks for each kind is weighed in
`name_evidence`, `street_evidence` and `place_evidence`, and how kinds follow each other in `neighbours`.
"""
