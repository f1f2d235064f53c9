"""Colours, sizes and fonts of the windows: light, dark or as the system says, and the reader's text size."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication

from cardbook.ui.looks.colors import avatar_pairs, window_colors
from cardbook.ui.looks.stylesheet import palette_of, style_sheet
from cardbook.ui.looks.typefaces import TYPE_STYLES, font_of

TEXT_SIZES = (90, 100, 115, 130, 150)
_BODY = TYPE_STYLES["body"].size
_SMALLEST_BASE = 14.0
_SOFT_GROUNDS = ("blueS", "waxS", "firS", "honeyS", "plumS", "hover")


class Scheme(StrEnum):
    """Light or dark paper; SYSTEM follows the desktop, also while it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The one source of every colour, size and font. `changed` follows any change of them."""

    changed = Signal()

    def __init__(
        self, scheme: Scheme = Scheme.SYSTEM, text_size: int = 100, high_contrast: bool = False
    ) -> None:
        super().__init__()
        self._scheme = scheme
        self._text_size = text_size
        self._high_contrast = high_contrast
        self._scale = _base_pixels() / _BODY * text_size / 100
        self._fonts: dict[tuple[str, int | None], QFont] = {}
        self._heights: dict[str, float] = {}
        self._colors: dict[str, QColor] = {}
        self._dark = False
        self._read_colors()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def text_size(self) -> int:
        """Per cent of the normal text size, one of TEXT_SIZES."""
        return self._text_size

    @property
    def high_contrast(self) -> bool:
        return self._high_contrast

    def color(self, token: str) -> QColor:
        """The colour of that name, such as `ink` or `blueS`."""
        return self._colors[token]

    def avatar_pair(self, index: int) -> tuple[QColor, QColor]:
        """Ground and letters of the avatar colour `index` (counted round the eight pairs)."""
        pairs = avatar_pairs(self._dark)
        ground, letters = pairs[index % len(pairs)]
        return QColor(ground), QColor(letters)

    def px(self, design_pixels: float) -> int:
        """Screen pixels for a length drawn at text size 100 %."""
        return round(design_pixels * self._scale)

    def design_width(self, pixels: int) -> float:
        """A width (or height) of the screen in design pixels, so that large text counts as a small window."""
        return pixels / self._scale

    def font(self, style: str, weight: int | None = None) -> QFont:
        """The font of a row of the type table; do not change it, take a copy: `QFont(theme.font(...))`."""
        key = (style, weight)
        if key not in self._fonts:
            row = TYPE_STYLES[style]
            self._fonts[key] = font_of(row, max(1, self.px(row.size)), weight)
        return self._fonts[key]

    def line_height(self, style: str) -> int:
        """The line height of a style in pixels, never less than its letters need on the screen's font."""
        row = TYPE_STYLES[style]
        tight = self._height(style) if row.face.value == "ui" else 0.0
        return max(self.px(row.line), round(tight))

    def row_height(self, design_pixels: float, *styles: str) -> int:
        """A row's height: as designed, or more where the lines of `styles` need it."""
        lines = sum(round(self._height(style)) for style in styles)
        return max(self.px(design_pixels), lines + self.px(8))

    def set_scheme(self, scheme: Scheme) -> None:
        """Switch between light, dark and the system's choice at once."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._renew()

    def set_high_contrast(self, on: bool) -> None:
        """Hairlines become borders, soft grounds become plain, selection takes the system's colours."""
        if on is not self._high_contrast:
            self._high_contrast = on
            self._renew()

    def apply(self, app: QApplication) -> None:
        """Dress the application: palette, font and style sheet, over the style Fusion (`application.STYLE`)."""
        app.setFont(self.font("body"))
        app.setPalette(palette_of(self._colors))
        app.setStyleSheet(style_sheet(self._colors, self.px))

    def _height(self, style: str) -> float:
        """The height of a style's letters, measured once: every row that is painted asks for it."""
        if style not in self._heights:
            self._heights[style] = QFontMetricsF(self.font(style)).height()
        return self._heights[style]

    def _renew(self) -> None:
        self._read_colors()
        app = QApplication.instance()
        if isinstance(app, QApplication) and app.styleSheet():
            self.apply(app)
        self.changed.emit()

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._renew()

    def _read_colors(self) -> None:
        self._dark = self._scheme is Scheme.DARK or (
            self._scheme is Scheme.SYSTEM
            and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        self._colors = {token: QColor(value) for token, value in window_colors(self._dark).items()}
        if self._high_contrast:
            self._raise_contrast()

    def _raise_contrast(self) -> None:
        palette = QGuiApplication.palette()
        self._colors["rule"] = self._colors["edge"] = self._colors["ink2"]
        self._colors["ink3"] = self._colors["ink2"] = self._colors["ink"]
        for token in _SOFT_GROUNDS:
            self._colors[token] = self._colors["sheet"]
        self._colors["sel"] = self._colors["navsel"] = self._selection(palette.highlight().color())

    def _selection(self, wished: QColor) -> QColor:
        """The system's selection colour where our ink can be read on it, else our own."""
        readable = wished.lightnessF() < 0.35 if self._dark else wished.lightnessF() > 0.75
        return wished if readable else self._colors["press"]


def _base_pixels() -> float:
    """The size of body text in pixels: the system's own, at least 10.5 pt at 96 dots per inch."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.pixelSize() > 0:
        return max(float(font.pixelSize()), _SMALLEST_BASE)
    screen = QGuiApplication.primaryScreen()
    dots = screen.logicalDotsPerInch() if screen else 96.0
    return max(font.pointSizeF() * dots / 72, _SMALLEST_BASE)
