"""One vCard while it is being read: what its lines gave so far, in the order they came."""

from dataclasses import dataclass, field

from cardbook.domain.people.contact import PARAMETERS, ContactKind, DateKind, KeptProperty, Medium, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.exchange.interface import IssueCode
from cardbook.exchange.limits import POINTS
from cardbook.exchange.vcard.head import Head

_NO_NAME = PersonName()
CSV_PROPERTY = "X-CARDBOOK-CSV"  # carries what a table had and vCard has no property for


@dataclass(slots=True)
class Card:
    """Collects the values of one card; `line` is where it begins, `entry` its number in the file."""

    line: int
    entry: int
    at: int = 0  # the line being read
    name: PersonName = _NO_NAME
    full_name: str = ""
    kind: ContactKind | None = None
    is_group: bool = False
    nickname: str = ""
    organization: str = ""
    job_title: str = ""
    role: str = ""
    department: str = ""
    language: str = ""
    uid: str = ""
    notes: list[str] = field(default_factory=list)
    circles: list[str] = field(default_factory=list)
    points: list[tuple[Medium, str, Head]] = field(default_factory=list)
    addresses: list[tuple[Head, list[str]]] = field(default_factory=list)
    address_texts: list[tuple[Head, str]] = field(default_factory=list)
    dates: list[tuple[DateKind, PartialDate, Head]] = field(default_factory=list)
    relatives: list[tuple[str, str, Head]] = field(default_factory=list)  # word, name
    pointers: list[tuple[str, str, Head]] = field(default_factory=list)  # word, UID
    fields: list[tuple[str, Head]] = field(default_factory=list)
    own: dict[str, str] = field(default_factory=dict)
    photo: tuple[bytes, KeptProperty] | None = None
    kept: list[KeptProperty] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    label_lines: dict[str, KeptProperty] = field(default_factory=dict)
    country_codes: dict[str, str] = field(default_factory=dict)
    members: list[str] = field(default_factory=list)
    issues: list[tuple[int, IssueCode, str, str]] = field(default_factory=list)
    lines: int = 0
    size: int = 0  # bytes of values

    def keep(self, head: Head, value: str) -> None:
        """Keep a property without a field, word for word."""
        self.kept.append(kept_line(head, value))

    def note_issue(self, code: IssueCode, text: str = "", field_name: str = "") -> None:
        """Remember something odd about the line being read."""
        self.issues.append((self.at, code, text, field_name))

    def has_room(self, values: list[tuple[Medium, str, Head]] | list[tuple[Head, list[str]]], head: Head) -> bool:
        """False, with one issue, where a contact has more values of a kind than anybody has."""
        if len(values) < POINTS:
            return True
        self.note_too_many(self.at, head.name)
        return False

    def note_too_many(self, at: int, field_name: str) -> None:
        """Remember, once, that a card holds more than any contact has."""
        if not any(code is IssueCode.TOO_MANY_VALUES for _, code, _, _ in self.issues):
            self.issues.append((at, IssueCode.TOO_MANY_VALUES, "", field_name))

    def is_blank(self) -> bool:
        """True where nothing in the card says anything of anybody."""
        return not (
            self.has_name() or self.points or self.addresses or self.address_texts or self.dates or self.notes
            or self.job_title or self.role or self.circles or self.relatives or self.fields or self.photo
            or any(not _is_bookkeeping(kept) for kept in self.kept)
        )

    def has_name(self) -> bool:
        """True where the card says who it is of."""
        return bool(self.full_name or self.nickname or self.organization or not self.name.is_empty())


def kept_line(head: Head, value: str) -> KeptProperty:
    """A content line as it is kept: in one piece, decoded, with its group and parameters."""
    if head.charset or head.strange_charset or head.quoted_printable:
        text = f"{head.without_transport()}:{value}"
    else:
        text = f"{head.text}:{value}"
    return KeptProperty("vcard", text.replace("\n", "\\n") if "\n" in text else text)


def _is_bookkeeping(kept: KeptProperty) -> bool:
    """True for what says nothing of anybody by itself."""
    name = kept.text.partition(":")[0].partition(";")[0].upper()
    return kept.origin == PARAMETERS or name in ("REV", "X-ABUID", "CLASS")
