"""Every character is drawn by a typeface that has it, and Chinese characters in the forms of a country."""

from pathlib import Path

import pytest
import uharfbuzz

from cardbook.printing.scripts import system_fonts
from cardbook.printing.scripts.glyph_face import GlyphFace, PlacedGlyph
from cardbook.printing.scripts.script_faces import face_in, script_face
from cardbook.printing.scripts.shaped_line import shaped_line
from cardbook.printing.scripts.writing_region import LANGUAGES, writing_region
from cardbook.printing.text.lettering import Advances
from cardbook.resources import resource

_ALL_FORMS = "NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc"


@pytest.mark.parametrize(
    ("lines", "country", "region"),
    [
        (["山田 太郎"], "JP", "JP"),
        (["Anna 李"], "", "CN"),
        (["さくら", "山田"], "DE", "JP"),
        (["김민준"], "", "KR"),
        (["陳大文"], "HK", "HK"),
        (["陳大文"], "MO", "HK"),
        (["ㄅㄆ 王"], "", "TW"),
        (["さくら"], "TW", "TW"),
    ],
)
def test_characters_are_at_home_where_the_label_goes_or_where_their_syllables_are(
    lines: list[str], country: str, region: str
) -> None:
    assert writing_region(lines, country) == region


def test_where_neither_the_label_nor_its_syllables_tell_the_forms_are_those_at_home() -> None:
    tokyo, berlin = Advances("garamond", home="JP"), Advances("garamond", home="DE")

    assert tokyo.shaped("山田", "") is shaped_line("山田", "garamond", "JP")
    assert tokyo.shaped("山田", "TW") is shaped_line("山田", "garamond", "TW")
    assert berlin.shaped("山田", "") is shaped_line("山田", "garamond", "CN")


def test_each_region_draws_a_character_in_its_own_form() -> None:
    if not any(map(system_fonts.font_file, _ALL_FORMS)):
        pytest.skip("no typeface with all regional forms is installed (Debian: fonts-noto-cjk)")
    drawn = {}
    for region in LANGUAGES:
        [run] = shaped_line("骨", "garamond", region).runs
        assert run.face
        drawn[region] = tuple(map(tuple, run.face.outline(run.signs[0].glyphs)))
    assert drawn["JP"] == drawn["KR"]
    assert len({drawn["JP"], drawn["CN"], drawn["TW"]}) == 3


def test_the_everyday_characters_of_names_come_along() -> None:
    face = face_in(resource("fonts", "NotoSansCJKsc_Names.otf"))

    assert face
    for characters in (
        "王李張刘陳杨黃趙吳周徐孫馬朱胡林郭何高羅鄭梁謝宋唐許邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任镕喆堃",
        "佐藤鈴木髙橋田中伊渡辺邊邉山﨑𠮷齋齊櫻澤濱々ヶぁんァヴー",
        "冼鄺啲嘢咗𠜎",
        "김이박최정강조윤장임한오서신권황안송류홍뷁",
    ):
        assert face.covers(characters), characters


@pytest.mark.parametrize("character", "אعनกক🎂☎𝓜ᏣㄅあアㅋＡ〒")
def test_a_character_of_any_script_has_a_typeface(character: str) -> None:
    face = script_face(character, "CN")

    assert face
    assert face.covers(character)


@pytest.mark.parametrize("character", ["\ue000", "\U0010fffd", "𰀀"])
def test_what_nobody_draws_has_none(character: str) -> None:
    assert script_face(character, "JP") is None


def test_curves_of_a_postscript_font_keep_their_shape() -> None:
    path = resource("fonts", "NotoSansCJKsc_Names.otf")
    font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
    glyph = font.get_nominal_glyph(ord("永"))
    ink = font.get_glyph_extents(glyph)

    points = [point for contour in GlyphFace(uharfbuzz.Blob.from_file_path(str(path))).outline(
        [PlacedGlyph(glyph, 0, 0)]) for point in contour if point[2]]  # fmt: skip

    across, up = [x for x, _, _ in points], [y for _, y, _ in points]
    assert min(across) == pytest.approx(ink.x_bearing, abs=2)
    assert max(across) == pytest.approx(ink.x_bearing + ink.width, abs=2)
    assert max(up) == pytest.approx(ink.y_bearing, abs=2)
    assert min(up) == pytest.approx(ink.y_bearing + ink.height, abs=2)


@pytest.mark.parametrize("content", [b"", b"not a font", b"\0\1\0\0" * 50, b"ttcf" + b"\xff" * 60])
def test_a_file_that_is_no_font_is_passed_over(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "NotoSerifCJK-Regular.ttc"
    path.write_bytes(content)

    assert face_in(path) is None
    assert face_in(tmp_path / "none.ttf") is None


def test_fonts_of_the_user_are_found_by_name_in_any_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_fonts, "font_folders", lambda: iter((tmp_path / "absent", tmp_path)))
    monkeypatch.setattr(system_fonts, "_font_files", system_fonts._font_files.__wrapped__)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "MSYH.TTC").touch()

    assert system_fonts.font_file("msyh.ttc") == tmp_path / "deep" / "MSYH.TTC"
    assert system_fonts.font_file("simsun.ttc") is None
