"""The print studio with its paper to take along, on a small book."""

from tests.ui.print_studio.conftest import make_book, open_page, page

__all__ = ["make_book", "open_page", "page"]
