"""What an issue of an import says, in the language of the window."""

from cardbook.services.import_contacts import Issue
from cardbook.texts import Texts


def issue_sentence(texts: Texts, issue: Issue) -> str:
    """One sentence; where the file gave no words to quote, a plain word stands in their place."""
    text = issue.text or texts("import.issue.something")
    return texts(f"import_issues.{issue.code}", text=text, field=issue.field or texts("import.issue.somewhere"))
