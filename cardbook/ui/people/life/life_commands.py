"""The commands for what happens in people's lives."""

LIFE_COMMANDS = frozenset({
    "new_address", "address_right", "address_doubtful", "address_returned", "birth", "marriage", "separation",
    "move_out", "death",
})
