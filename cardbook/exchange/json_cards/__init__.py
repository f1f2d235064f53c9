"""jCard (RFC 7095) and JSContact (RFC 9553): contacts as JSON."""
