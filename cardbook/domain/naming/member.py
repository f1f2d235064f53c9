"""Who stands on an envelope, and how the household wishes to stand there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cardbook.domain.people.contact import NO_NAME, Contact, ContactKind, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import AddresseeStyle, Formality, Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.relation import COUPLE, RelationKind
from cardbook.domain.value import value


@value(frozen=True, slots=True)
class NameForEnvelope:
    """One member of a household as far as the envelope and the greeting ask.

    `organization` and `department` are those that stand on this envelope: a person's only on a letter to their
    work. Two members with the same `couple`, a number other than 0, are a couple; `married` where they are.
    """

    name: PersonName = NO_NAME
    kind: ContactKind = ContactKind.PERSON
    organization: str = ""
    full_name: str = ""
    nickname: str = ""
    form: FormOfAddress = FormOfAddress.NEUTRAL
    role: HouseholdRole = HouseholdRole.ADULT
    couple: int = 0
    married: bool = False
    department: str = ""

    @classmethod
    def of(cls, contact: Contact) -> "NameForEnvelope":
        """A contact's name at home: without the organisation a person works for."""
        alone = contact.kind is ContactKind.ORGANIZATION or not _has_name(contact)
        return cls(
            contact.name, contact.kind, contact.organization if alone else "", contact.full_name, contact.nickname,
            contact.form_of_address, contact.household_role, department=contact.department if alone else "",
        )

    @classmethod
    def at_work(cls, contact: Contact) -> "NameForEnvelope":
        """A contact's name at work: with the organisation on a line below."""
        return replace(cls.of(contact), organization=contact.organization, department=contact.department)


def names_of(contacts: Sequence[Contact]) -> list[NameForEnvelope]:
    """Those of a household who stand on its envelope, couples by their relations to each other.

    These are the living who wish post; where there are none, those nearest to that.
    """
    distances = [2 * (not contact.is_living) + contact.do_not_send for contact in contacts]
    living = [each for each, far in zip(contacts, distances, strict=True) if far == min(distances)]
    return coupled([NameForEnvelope.of(contact) for contact in living], [
        (at, other, relation.kind is RelationKind.SPOUSE)
        for at, contact in enumerate(living) for relation in contact.relations if relation.kind in COUPLE
        for other, partner in enumerate(living) if partner.id is not None and partner.id == relation.contact
    ])


def coupled(names: Sequence[NameForEnvelope], couples: Iterable[tuple[int, int, bool]]) -> list[NameForEnvelope]:
    """The names with couples marked, which are told as two places in `names` and whether they are married.

    Who is told in two couples is in the first of them.
    """
    marked, taken = list(names), set[int]()
    for number, (one, two, married) in enumerate(couples, 1):
        if one != two and not taken & {one, two}:
            taken |= {one, two}
            for at in (one, two):
                marked[at] = replace(marked[at], couple=number, married=married)
    return marked


def _has_name(contact: Contact) -> bool:
    return not contact.name.is_empty() or bool(contact.full_name or contact.nickname)


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a household, or somebody alone, wishes to be named; see `Household` for the fields of the same name.

    From the address that is used come `care_of`, with whom they live, and `organization_first`, whether where
    they work stands above them there.
    """

    style: AddresseeStyle = AddresseeStyle.BY_RULE
    family_name: str = ""
    addressee_override: str = ""
    salutation_override: str = ""
    care_of: str = ""
    formality: Formality = Formality.AS_BOOK
    language: str = ""
    organization_first: bool = False

    @classmethod
    def of(cls, household: Household) -> "Wishes":
        """The wishes of a household."""
        return cls(
            household.style, household.family_name, household.addressee_override, household.salutation_override,
            formality=household.formality, language=household.language,
        )


NO_WISHES = Wishes()
