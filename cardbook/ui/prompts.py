"""Questions and messages: opened beside the work, answered by a callback, always in plain text."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import SIDES, PlainDialog
from cardbook.ui.widgets.button import Button, ButtonKind, plain_button, primary_button
from cardbook.ui.widgets.fields.field import Field
from cardbook.ui.widgets.flow_row import FlowBox


def message(context: UiContext, parent: QWidget, title: str, sentence: str, details: str = "") -> PlainDialog:
    """Tell something. `details` stand in a box below that can be copied."""
    dialog = PlainDialog(context, parent, title, sentence)
    if details:
        _add_details(dialog, details)
    dialog.buttons.addStretch()
    _add_answer(dialog, primary_button(context, context.texts("frame.prompt.ok")), dialog.accept)
    dialog.open()
    return dialog


def confirm(
    context: UiContext,
    parent: QWidget,
    title: str,
    sentence: str,
    verb: str,
    on_yes: Callable[[], None],
    kind: ButtonKind = ButtonKind.PRIMARY,
) -> PlainDialog:
    """Ask before doing; `verb` is the word on the button that does it. Esc does nothing."""
    dialog = PlainDialog(context, parent, title, sentence)
    _add_cancel(dialog)
    dialog.accepted.connect(on_yes)
    _add_answer(dialog, Button(context, verb, kind), dialog.accept)
    dialog.open()
    return dialog


def choose(
    context: UiContext,
    parent: QWidget,
    title: str,
    sentence: str,
    answers: list[tuple[str, str]],
    on_answer: Callable[[str], None],
) -> PlainDialog:
    """One of several answers (key, word); the first is the blue button. Esc answers nothing.

    Where they have no room in one line, they go on in the next.
    """
    dialog = PlainDialog(context, parent, title, sentence)
    box = FlowBox(dialog.buttons.spacing())
    box.row.push_to_the_end(len(answers))
    dialog.buttons.addWidget(box)
    for place, (key, word) in reversed(list(enumerate(answers))):
        button = plain_button(context, word) if place else primary_button(context, word)
        button.clicked.connect(lambda _on=False, key=key: _close_with(dialog, on_answer, key))
        box.row.addWidget(button)
        button.setFocus()
    room = dialog.screen().availableGeometry().width() - 2 * context.theme.px(SIDES)
    box.setMinimumWidth(min(box.row.sizeHint().width(), room))
    dialog.open()
    return dialog


def ask(
    context: UiContext,
    parent: QWidget,
    title: str,
    name: str,
    verb: str,
    on_text: Callable[[str], None],
    text: str = "",
) -> PlainDialog:
    """Ask for one line of text; an empty one cannot be given."""
    dialog = PlainDialog(context, parent, title)
    editor = QLineEdit(text)
    dialog.body.addWidget(Field(context, name, editor))
    _add_cancel(dialog)
    button = primary_button(context, verb)
    button.setEnabled(bool(text.strip()))
    editor.textChanged.connect(lambda typed: button.setEnabled(bool(typed.strip())))
    editor.returnPressed.connect(button.click)
    dialog.accepted.connect(lambda: on_text(editor.text().strip()))
    _add_answer(dialog, button, dialog.accept)
    editor.selectAll()
    editor.setFocus()
    dialog.open()
    return dialog


def _add_details(dialog: PlainDialog, details: str) -> None:
    context = dialog.context
    box = QPlainTextEdit(details)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setMinimumHeight(context.theme.px(120))
    dialog.body.addWidget(Field(context, context.texts("frame.prompt.details"), box))
    copy = plain_button(context, context.texts("frame.prompt.copy"))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    dialog.buttons.addWidget(copy)


def _add_cancel(dialog: PlainDialog) -> None:
    cancel = plain_button(dialog.context, dialog.context.texts("frame.prompt.cancel"))
    cancel.clicked.connect(dialog.reject)
    dialog.buttons.addStretch()
    dialog.buttons.addWidget(cancel)


def _add_answer(dialog: PlainDialog, button: Button, answer: Callable[[], None]) -> None:
    button.clicked.connect(answer)
    dialog.buttons.addWidget(button)
    button.setFocus()


def _close_with(dialog: PlainDialog, on_answer: Callable[[str], None], key: str) -> None:
    dialog.accept()
    on_answer(key)
