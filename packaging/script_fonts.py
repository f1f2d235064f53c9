"""Makes the typefaces in `resources/fonts` for all scripts but Latin, Greek and Cyrillic.

Run it by hand, with a folder that holds the regular weights of the Noto family:

    python packaging/script_fonts.py FOLDER

Debian's packages `fonts-noto-core` and `fonts-noto-cjk` and npm's `@expo-google-fonts/noto-emoji` have the files.
`scripts.zip` has whole typefaces: nothing of their drawings or of their rules of shaping is left out; the hints for
screens of few dots are, which paper never asks for. Of Chinese, Japanese and Korean the characters of names are kept.
"""

import sys
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import count, groupby
from pathlib import Path

import uharfbuzz

HOME = Path(__file__).resolve().parent.parent / "resources" / "fonts"
PLAIN = ("EBGaramond_500Medium.ttf", "NotoSerif_400Regular.ttf")
COVERAGE = "coverage.txt"

_ARABIC = ("NotoNaskhArabic-Regular.ttf",)
_LAST = ("NotoEmoji_400Regular.ttf", "NotoSansSymbols-Regular.ttf", "NotoSansSymbols2-Regular.ttf",
         "NotoSansMath-Regular.ttf", "NotoMusic-Regular.ttf")  # fmt: skip
_NOT_ONES_OWN = ("Arabic", "UI", "Mono", "Display", "Looped", "Unjoined", "Rashi", "Slanted", "Traditional", "CJK")
"""Parts of names: second drawings of a script that another file draws already."""
_TOO_LARGE = ("Tangut", "SignWriting")
_CHINESE_AND_JAPANESE = (range(0x2E80, 0x3000), range(0x3000, 0x3400), range(0xFE10, 0xFE50), range(0xFF00, 0xFFF0))
"""Signs of these areas look right only beside the characters of a typeface that has all of them."""
_STANDARDS = ("gb2312", "big5hkscs", "cp932", "euc_jis_2004", "euc_kr")
_OF_NAMES = (
    "𠮷镕喆堃煊珺玥翀旻晟婳赟頔垚骉琤璟瑄瑀瑢禕祎祺濬濛淏湉湦滢潆灏焜熠燚珣珮琎琨瓅甯皛皞睿硚祯禤窣翚胱芃茀荭菡葳蓥蘅"
    "虓袆谞谡贇轲轾遹郃郄鄢鋆錡鎏铄铠镠锜锴闿陔隽霁靓韫颀颎飏骁骙骎鲲麒黉仝仡佶俣倓偲僖劼勖卬吔咏啓喦囍垕埈墉夆奭妤姝姵娅娴婕婷嫄嫣"
)
"""Characters that people are called by, some of which are in no standard."""
_SELDOM_USED = b"\xc9\x40", b"\xf9\xd5"
"""From where to where Big5 has its second level."""
_CHINA = 2
"""The font of the collection with the forms of mainland China."""
_NOT_FOR_LINES = ("GPOS", "GSUB", "vhea", "vmtx", "VORG", "BASE")
_SIGNS, _LAST_CHARACTER = 0x2000, 0x30000
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
_PLAIN_AREA = 0x0370
_AREA = 0x80


def main(folder: Path) -> None:
    """Writes the archive, and the Chinese, Japanese and Korean characters."""
    (HOME / "NotoSansCJKsc_Names.otf").write_bytes(_characters_of_names(folder / "NotoSansCJK-Regular.ttc"))
    plain = {code for name in PLAIN for code in _face(HOME / name).unicodes}
    faces = {path.name: _face(path) for path in _chosen(folder)}
    drawn = {name: set(filter(_is_of_a_script, set(face.unicodes) - plain)) for name, face in faces.items()}
    own = _own(drawn)
    with zipfile.ZipFile(HOME / "scripts.zip", "w") as archive:
        for name in own:
            _add(archive, name, _without_hints(faces[name]))
        rows = [f"{name} {' '.join(_spans(sorted(codes)))}\n" for name, codes in own.items()]
        _add(archive, COVERAGE, "".join(rows).encode())


def _characters_of_names(path: Path) -> bytes:
    """What the standards of mainland China, Taiwan and Hong Kong, Japan and Korea have, in one form."""
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    wanted.unicode_set.update(map(ord, _OF_NAMES))
    wanted.unicode_set.update(code for code in range(_SIGNS, _LAST_CHARACTER) if _is_in_a_standard(chr(code)))
    wanted.layout_feature_tag_set.clear()
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _NOT_FOR_LINES)
    return bytes(uharfbuzz.subset(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), _CHINA), wanted).blob.data)


def _is_in_a_standard(character: str) -> bool:
    for standard in _STANDARDS:
        try:
            code = character.encode(standard)
        except UnicodeEncodeError:
            continue
        if standard != "big5hkscs" or not _SELDOM_USED[0] <= code <= _SELDOM_USED[1]:
            return True
    return False


def _is_of_a_script(code: int) -> bool:
    return code >= _PLAIN_AREA and not any(code in area for area in _CHINESE_AND_JAPANESE)


def _own(drawn: Mapping[str, set[int]]) -> dict[str, set[int]]:
    """Which file is to draw what: of several that have a character, the one with most of its neighbours."""
    neighbours = Counter((name, code // _AREA) for name, codes in drawn.items() for code in codes)
    owner: dict[int, str] = {}
    for name, codes in drawn.items():
        for code in codes:
            other = owner.get(code)
            area = code // _AREA
            if other is None or (name not in _LAST and neighbours[name, area] > neighbours[other, area]):
                owner[code] = name
    return {name: found for name in drawn if (found := {code for code in drawn[name] if owner[code] == name})}


def _chosen(folder: Path) -> Iterator[Path]:
    """One file of each script, with serifs where there is one; signs and pictures last."""
    found = {path.name: path for path in folder.rglob("*") if path.suffix == ".ttf"}
    serif = [name for name in sorted(found) if _is_regular(name, "NotoSerif")]
    sans = [name for name in sorted(found) if _is_regular(name, "NotoSans")]
    drawn = {name.removeprefix("NotoSerif") for name in serif}
    sans = [name for name in sans if name.removeprefix("NotoSans") not in drawn and name not in _LAST]
    return (found[name] for name in (*_ARABIC, *serif, *sans, *_LAST))


def _is_regular(name: str, family: str) -> bool:
    script = name.removeprefix(family).removesuffix("-Regular.ttf")
    is_one = name == f"{family}{script}-Regular.ttf" and script.isalnum()
    return is_one and not any(part in script for part in (*_NOT_ONES_OWN, *_TOO_LARGE)) and not _is_local(script)


def _is_local(script: str) -> bool:
    return script.startswith("Tifinagh") and script != "Tifinagh"


def _face(path: Path) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))


def _without_hints(face: uharfbuzz.Face) -> bytes:
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _FIRST_DATE), data, zipfile.ZIP_DEFLATED, 9)


def _spans(codes: Iterable[int]) -> Iterator[str]:
    """Neighbouring code points as "900-97F"."""
    steps = count()
    for _, group in groupby(codes, lambda code: code - next(steps)):
        span = list(group)
        yield f"{span[0]:X}-{span[-1]:X}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
