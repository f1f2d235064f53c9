"""Lines whose signs have an order and a shape of their own: Arabic, Hebrew, Devanagari, Thai, Chinese, emoji."""
