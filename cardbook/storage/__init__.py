"""The book as one SQLite file: opening, checking, writing, recording, finding, backing up."""
