"""Reads pictures, small for avatars or whole."""

import hashlib
from collections.abc import Iterator, Sequence

from cardbook.domain.people.picture import Picture
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.rows.id_list import ID_LIST, id_list


class PictureQueries:
    """Pictures by their digests."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def thumbnails(self, digests: Sequence[str]) -> dict[str, bytes]:
        """The small JPEGs of those that are there, by digest."""
        return dict(self._query(
            f"SELECT digest, CAST(thumbnail AS BLOB) FROM picture WHERE digest IN {ID_LIST}", (id_list(digests),)
        ))

    def picture(self, digest: str) -> Picture | None:
        """One picture in full, None where there is no such one."""
        rows = self._query(
            "SELECT digest, media_type, CAST(content AS BLOB), CAST(thumbnail AS BLOB) FROM picture WHERE digest = ?",
            (digest,),
        )
        return Picture(*rows[0]) if rows else None

    def unsound(self) -> Iterator[str]:
        """Digests whose picture is not what was stored, or which a contact speaks of and nothing is there."""
        for (digest,) in self._query("SELECT digest FROM picture ORDER BY id"):
            picture = self.picture(digest)
            if picture is None or hashlib.sha256(picture.content).hexdigest() != digest:
                yield digest
        missing = self._query(
            "SELECT DISTINCT photo FROM contact WHERE photo <> '' AND photo NOT IN (SELECT digest FROM picture)"
        )
        yield from (digest for (digest,) in missing)
