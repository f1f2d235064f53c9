"""Everything a household is called: on the envelope, in the greeting, and among friends."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardbook.domain.naming.envelope import envelope_lines
from cardbook.domain.naming.greeting import names_inside, salutation
from cardbook.domain.naming.member import NO_WISHES, NameForEnvelope, Wishes
from cardbook.domain.naming.rules import NamingRules
from cardbook.domain.people.household import Formality


@dataclass(frozen=True, slots=True)
class HouseholdNaming:
    """The name lines and the greeting, formally and not; `inside` are the names as one would say them.

    `lines_by_hand` and `greeting_by_hand` are true where the user typed them: the rules change nothing there.
    """

    formal_lines: tuple[str, ...]
    informal_lines: tuple[str, ...]
    formal_greeting: str
    informal_greeting: str
    inside: str
    lines_by_hand: bool = False
    greeting_by_hand: bool = False

    def lines(self, formality: Formality) -> tuple[str, ...]:
        """The name lines in one of the two ways; informal where the book decides."""
        return self.formal_lines if formality is Formality.FORMAL else self.informal_lines

    def greeting(self, formality: Formality) -> str:
        """The greeting in one of the two ways; informal where the book decides."""
        return self.formal_greeting if formality is Formality.FORMAL else self.informal_greeting


def household_naming(
    members: Sequence[NameForEnvelope], rules: NamingRules, wishes: Wishes = NO_WISHES
) -> HouseholdNaming:
    """All names of the living members, in their order."""
    formal, informal = Formality.FORMAL, Formality.INFORMAL
    return HouseholdNaming(
        envelope_lines(members, rules, formal, wishes), envelope_lines(members, rules, informal, wishes),
        salutation(members, rules, formal, wishes), salutation(members, rules, informal, wishes),
        names_inside(members, rules),
        bool(wishes.addressee_override.strip()), bool(wishes.salutation_override.strip()),
    )
