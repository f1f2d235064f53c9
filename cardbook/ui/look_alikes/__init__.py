"""Look-alikes: pairs side by side, what to keep of each, and what becomes of them."""
