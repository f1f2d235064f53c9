"""Colours, sizes and icons follow what the reader chose."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from cardbook.ui.looks.theme import TEXT_SIZES, Scheme, Theme
from cardbook.ui.looks.typefaces import TYPE_STYLES
from tests.ui.conftest import ContextMaker

SIZE = QSize(24, 24)
_READ_ON = {
    "ink": ("paper", "sheet", "desk", "hover", "navsel", "sel"),
    "ink2": ("paper", "sheet", "desk", "hover", "navsel", "sel"),
    "ink3": ("paper", "sheet", "desk"),
    "blue": ("paper", "sheet", "blueS"),
    "wax": ("paper", "sheet", "waxS"),
    "fir": ("paper", "sheet", "firS"),
    "honey": ("paper", "sheet", "honeyS"),
    "plum": ("paper", "sheet", "plumS"),
    "onblue": ("blue", "blueH"),
    "paper": ("ink",),
}
_SEEN_ON = {"edge": ("paper", "sheet"), "focus": ("paper", "sheet", "sel", "desk")}


def luminance(color: QColor) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2.2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("high_contrast", [False, True])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_all_text_can_be_read_and_all_borders_seen(
    qapp: QApplication, scheme: Scheme, high_contrast: bool
) -> None:
    theme = Theme(scheme, high_contrast=high_contrast)
    for needed, pairs in ((4.5, _READ_ON), (3.0, _SEEN_ON)):
        faint = [
            f"{front} on {ground}"
            for front, grounds in pairs.items()
            for ground in grounds
            if contrast(theme.color(front), theme.color(ground)) < needed
        ]
        assert not faint


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_letters_of_avatars_can_be_read(qapp: QApplication, scheme: Scheme) -> None:
    theme = Theme(scheme)
    assert all(contrast(*theme.avatar_pair(index)) >= 4.5 for index in range(8))


def test_switching_to_dark_changes_palette_and_style_sheet_at_once(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    light = theme.color("paper").name()
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("paper")
    assert light not in qapp.styleSheet()
    assert theme.color("paper").name() in qapp.styleSheet()


def test_no_token_or_length_of_the_template_is_left_unread(qapp: QApplication, theme: Theme) -> None:
    assert "@" not in qapp.styleSheet()
    assert theme.color("edge").name() in qapp.styleSheet()


def test_an_icon_takes_the_colour_of_the_theme_at_the_moment_it_is_painted(context: UiContext) -> None:
    icon = context.icons.icon("mail", "ink")
    before = icon.pixmap(24, 24).toImage()
    context.theme.set_scheme(Scheme.DARK)
    after = icon.pixmap(24, 24).toImage()
    assert darkest(before).lightnessF() < 0.4
    assert lightest_of_the_opaque(after).lightnessF() > 0.7


def darkest(image: QImage) -> QColor:
    """The darkest opaque dot of a picture."""
    return min(opaque(image), key=lambda color: color.lightnessF())


def lightest_of_the_opaque(image: QImage) -> QColor:
    """The lightest opaque dot of a picture."""
    return max(opaque(image), key=lambda color: color.lightnessF())


def opaque(image: QImage) -> list[QColor]:
    """The dots of a picture that are really painted."""
    dots = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return [dot for dot in dots if dot.alpha() > 200]


def test_an_icon_is_drawn_in_the_dots_of_a_fine_screen(context: UiContext) -> None:
    picture = context.icons.icon("mail").pixmap(context.icons.icon("mail").actualSize(SIZE), 2.0)
    assert picture.width() == 2 * SIZE.width()


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_text_size_moves_every_font_and_length(make_context: ContextMaker, percent: int) -> None:
    theme = make_context(text_size=percent).theme
    normal = make_context().theme
    assert theme.px(100) == round(normal.px(100) * percent / 100)
    for style in TYPE_STYLES:
        wanted = normal.font(style).pixelSize() * percent / 100
        assert abs(theme.font(style).pixelSize() - wanted) <= 1


def test_large_text_counts_as_a_small_window(make_context: ContextMaker) -> None:
    assert make_context(text_size=150).theme.design_width(1500) == pytest.approx(
        make_context().theme.design_width(1000)
    )


def test_the_serif_is_the_bundled_one_with_figures_on_the_line(theme: Theme) -> None:
    font = theme.font("display")
    assert "Garamond" in font.family()
    assert [tag.toString() for tag in font.featureTags()] == [b"lnum"]


def test_high_contrast_turns_hairlines_into_borders(theme: Theme) -> None:
    theme.set_high_contrast(True)
    assert contrast(theme.color("rule"), theme.color("paper")) >= 4.5
    assert theme.color("honeyS") == theme.color("sheet")
