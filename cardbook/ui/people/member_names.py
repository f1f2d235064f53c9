"""What the members of a household call each other."""

from collections.abc import Sequence

from cardbook.domain.people.contact import Contact


def own_name(member: Contact, members: Sequence[Contact]) -> str:
    """A member's name as the family says it: without the name that all share."""
    is_shared = len({each.name.family for each in members}) == 1
    return member.name.given if is_shared and member.name.given else member.display_name()


def name_choices(people: Sequence[Contact]) -> list[tuple[str, str]]:
    """(id as a key, name) of people, to be chosen from."""
    return [(str(each.id), own_name(each, people) if len(people) > 1 else each.display_name()) for each in people]
