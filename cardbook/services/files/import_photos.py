"""The photos of an import on their way into the book."""

from collections.abc import Iterable
from dataclasses import replace

from cardbook.domain.errors import KnownError
from cardbook.exchange.interface import Draft, Issue, IssueCode
from cardbook.exchange.picture_file import picture_of
from cardbook.services.files.import_decisions import Decided, Decision
from cardbook.storage.steps.unit_of_work import UnitOfWork


class ImportPhotos:
    """Those of some drafts. A picture that cannot be read stays in the line it came in, as it was."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._found = {draft.contact.photo: draft.photo for draft in drafts if draft.photo is not None}

    def bring_in(self, decided: Decided, unit: UnitOfWork, issues: list[Issue]) -> Decided:
        """The same decision about a contact whose photo is in the book now."""
        found = self._found.get(decided.contact.photo)
        if found is None or decided.decision is Decision.SKIP:
            return decided
        contact = decided.contact
        try:
            picture = picture_of(found.content)
        except KnownError:
            issues.append(Issue(found.file, decided.line, decided.entry, IssueCode.PICTURE_BROKEN))
            return replace(decided, contact=replace(contact, photo="", kept=(*contact.kept, found.line)))
        if picture.content != found.content:
            issues.append(Issue(found.file, decided.line, decided.entry, IssueCode.PICTURE_SMALLER))
        unit.pictures.put(picture)
        unit.breathe()
        return replace(decided, contact=replace(contact, photo=picture.digest))
