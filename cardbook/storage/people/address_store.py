"""Writes single postal addresses, whoever they belong to."""

from sqlalchemy import Connection, update

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.storage.file.schema import postal_address
from cardbook.storage.people.contact_rows import address_columns


class AddressStore:
    """Changes stored addresses within one transaction; owner and place in the order stay."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def change(self, address: PostalAddress) -> None:
        """Make the stored address of that id equal to this one."""
        self._connection.execute(
            update(postal_address).where(postal_address.c.id == address.id).values(address_columns(address))
        )
