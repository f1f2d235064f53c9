"""The Advent view of today: 24 small doors."""
