"""How everything looks: colours, type, icons, drawings, strokes, the ring of the keyboard."""
