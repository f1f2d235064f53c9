"""What stands on an envelope, and what a deed would make of it. Light to import."""

from dataclasses import dataclass

from cardbook.domain.addresses.mail_problem import MailProblem


@dataclass(frozen=True, slots=True)
class Envelope:
    """The lines of one envelope; `problem` says why nothing would be sent, or what wants a look."""

    key: int
    lines: tuple[str, ...]
    problem: MailProblem | None = None


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """The envelopes that a deed changes, as they are and as they would be."""

    before: tuple[Envelope, ...] = ()
    after: tuple[Envelope, ...] = ()
