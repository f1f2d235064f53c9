"""After the cards went out: what came, typed in an evening with the hands on the keys, and what came back."""
