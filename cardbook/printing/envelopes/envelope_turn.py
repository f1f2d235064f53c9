"""The front of an envelope turned onto the paper as a printer takes it."""

from cardbook.printing.jobs.envelopes import Turn

OVER_SIDEWAYS = {turn: turn for turn in Turn} | {Turn.LEFT: Turn.RIGHT, Turn.RIGHT: Turn.LEFT}
"""How an envelope lies once a stack is turned over like the page of a book: a flap on the left is on the right then."""


def turning(turn: Turn, width: float, height: float) -> str:
    """The matrix (ISO 32000-1 section 8.3.3) for paper of this size as it is fed, in points; "" where nothing turns."""
    return {
        Turn.UPRIGHT: "",
        Turn.RIGHT: f"0 -1 1 0 0 {height:.3f} cm",
        Turn.OVER: f"-1 0 0 -1 {width:.3f} {height:.3f} cm",
        Turn.LEFT: f"0 1 -1 0 {width:.3f} 0 cm",
    }[turn]
