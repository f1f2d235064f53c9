"""A contact: a person or an organisation, with everything vCard can say of one."""

from enum import StrEnum

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation
from cardbook.domain.value import value


class ContactKind(StrEnum):
    """RFC 6350 section 6.1.4, as far as an address book holds them."""

    PERSON = "person"
    ORGANIZATION = "organization"


class Medium(StrEnum):
    """By which a contact point reaches somebody; the vCard property in brackets."""

    PHONE = "phone"  # TEL
    EMAIL = "email"  # EMAIL
    URL = "url"  # URL
    CHAT = "chat"  # IMPP


class DateKind(StrEnum):
    """What a contact's date is the date of."""

    BIRTH = "birth"
    WEDDING = "wedding"
    DEATH = "death"
    NAME_DAY = "name_day"
    OTHER = "other"


@value(frozen=True, slots=True)
class PersonName:
    """The parts of a name (RFC 6350 section 6.2.2). Several names stand in one part, as written."""

    prefix: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    suffix: str = ""

    def is_empty(self) -> bool:
        """True where no part holds any text."""
        return not any((self.prefix, self.given, self.additional, self.family, self.suffix))


NO_NAME = PersonName()


@value(frozen=True, slots=True)
class ContactPoint:
    """A phone number, e-mail address, web address or chat name; `value` stays as typed.

    `kinds` are lower-case words such as home, work, cell, fax; `label` is the user's own word for it.
    """

    medium: Medium
    value: str
    kinds: tuple[str, ...] = ()
    label: str = ""
    preferred: bool = False


@value(frozen=True, slots=True)
class ContactDate:
    """A day in somebody's life; `label` names it where `kind` is OTHER."""

    kind: DateKind
    date: PartialDate
    label: str = ""


@value(frozen=True, slots=True)
class CustomField:
    """Something the user notes under a word of their own: ("Shoe size", "41")."""

    label: str
    value: str


PARAMETERS = "vcard-parameters"
"""Of a `KeptProperty`: the parameters of a content line that mean nothing to us, with the value they belong to."""


@value(frozen=True, slots=True)
class KeptProperty:
    """What an import could not place, word for word, so that an export gives it back.

    `origin` says in which form `text` is: "vcard" for an unfolded content line with its group and
    parameters, "csv" for `Header: cell`, PARAMETERS for what was said beside a value that does have a place.
    """

    origin: str
    text: str


@value(frozen=True, slots=True)
class Contact:
    """One contact as it is edited and stored; `id` is None until stored.

    `full_name` is the name in one piece where that says more than the parts (RFC 6350 FN), else "".
    `uid` is the vCard UID. `addresses` are the contact's own: one who shares the household's has none.
    `phonetic_given` and `phonetic_family` are how the name is spoken, by which Japanese names are sorted.
    `form_of_address` is the user's choice. `who_is` is one line on who this is. `observance` and `likes` say
    what to send and what not ("Hanukkah", "large print, no glitter"); a household has its own.
    `photo` is the digest of a stored picture, "" for none. `do_not_send` keeps somebody off every list,
    for the user's own `do_not_send_reason`; `deceased` too, for ever; a date of death implies it.
    `hand_addressed` is true where the user writes the envelope themselves; within a household its own mark counts.
    `household_role` is the part in the household, where there is one. `circles` are names, sorted.
    `trashed_on` is an ISO day while it lies in the trash, else "".
    `language` is a BCP 47 tag. `household` is the id of the household, or None.
    """

    name: PersonName = NO_NAME
    kind: ContactKind = ContactKind.PERSON
    full_name: str = ""
    nickname: str = ""
    organization: str = ""
    job_title: str = ""
    role: str = ""
    language: str = ""
    note: str = ""
    points: tuple[ContactPoint, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    dates: tuple[ContactDate, ...] = ()
    circles: tuple[str, ...] = ()
    kept: tuple[KeptProperty, ...] = ()
    household: int | None = None
    trashed_on: str = ""
    uid: str = ""
    id: int | None = None
    phonetic_given: str = ""
    phonetic_family: str = ""
    department: str = ""
    form_of_address: FormOfAddress = FormOfAddress.NEUTRAL
    household_role: HouseholdRole = HouseholdRole.ADULT
    who_is: str = ""
    observance: str = ""
    likes: str = ""
    photo: str = ""
    do_not_send: bool = False
    deceased: bool = False
    relations: tuple[Relation, ...] = ()
    fields: tuple[CustomField, ...] = ()
    do_not_send_reason: str = ""
    hand_addressed: bool = False

    @property
    def is_living(self) -> bool:
        """False for who has died: by the mark, or by a date of death."""
        return not self.deceased and all(date.kind is not DateKind.DEATH for date in self.dates)

    def display_name(self) -> str:
        """The name as lists and headings show it; "" for a contact that has none at all."""
        if self.kind is ContactKind.ORGANIZATION and self.organization:
            return self.organization
        name = self.name
        parts = " ".join(part for part in (name.prefix, name.given, name.additional, name.family) if part)
        if parts and name.suffix:
            parts = f"{parts}, {name.suffix}"
        if parts or self.full_name or self.nickname or self.organization:
            return self.full_name or parts or self.nickname or self.organization
        return next((point.value for point in self.points), "")
