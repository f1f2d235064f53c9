"""The window around the pages: menus, sidebar, undo bar, quick open."""
