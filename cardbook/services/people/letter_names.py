"""How the owner of one book names and greets people: by the book's language, home and formality."""

from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.addresses.address_format import organization_stands_first
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.naming.envelope import envelope_lines
from cardbook.domain.naming.household_naming import HouseholdNaming, household_naming
from cardbook.domain.naming.member import NO_WISHES, NameForEnvelope, Wishes
from cardbook.domain.naming.person import plain_name
from cardbook.domain.naming.rules import NamingRules, has_naming_rules, naming_rules, naming_tag
from cardbook.domain.people.household import Formality


class LetterNames:
    """Composes the names of many recipients; holds nothing of the book but these four settings.

    `formality` is the book's own where a household has no other, `own_rules` TOML that the book lays over the
    tables (`naming_rules`).
    """

    def __init__(self, language: str, home: str, formality: Formality, own_rules: str = "") -> None:
        self._language = language
        self._home = home
        self._formality = formality
        self._own_rules = own_rules
        self._known: dict[tuple[str, str], NamingRules] = {}

    def lines(
        self, members: Sequence[NameForEnvelope], wishes: Wishes = NO_WISHES, address: PostalAddress | None = None
    ) -> tuple[str, ...]:
        """The name lines as they are printed for a letter to `address`; most people's are their plain name."""
        rules = self._rules(wishes, address)
        if wishes is NO_WISHES and len(members) == 1 and self._formality is Formality.INFORMAL:
            name = "" if members[0].organization or (address and address.care_of) else plain_name(members[0], rules)
            if name and len(name) <= rules.width:
                return (name,)
        return envelope_lines(
            members, rules, self.formality(wishes), self._with_address(members, wishes, address)
        )

    def naming(
        self, members: Sequence[NameForEnvelope], wishes: Wishes = NO_WISHES, address: PostalAddress | None = None
    ) -> HouseholdNaming:
        """All that they are called, formally and not."""
        return household_naming(members, self._rules(wishes, address), self._with_address(members, wishes, address))

    def formality(self, wishes: Wishes) -> Formality:
        """How formally they are addressed: FORMAL or INFORMAL."""
        return self._formality if wishes.formality is Formality.AS_BOOK else wishes.formality

    def _with_address(
        self, members: Sequence[NameForEnvelope], wishes: Wishes, address: PostalAddress | None
    ) -> Wishes:
        if address is None:
            return wishes
        if address.care_of:
            wishes = replace(wishes, care_of=address.care_of)
        for member in members:
            if member.organization and organization_stands_first(address, self._home):
                return replace(wishes, organization_first=True)
        return wishes

    def _rules(self, wishes: Wishes, address: PostalAddress | None) -> NamingRules:
        country = address.country if address is not None else ""
        rules = self._known.get((wishes.language, country))
        if rules is None:
            language = wishes.language if has_naming_rules(wishes.language) else self._language
            rules = naming_rules(naming_tag(language, self._home, country), self._own_rules)
            self._known[wishes.language, country] = rules
        return rules
