"""Paper to take along: choices on the left, the page beside them, always as it would be printed now."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.ui.background.latest_task import LatestTask
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.people.whom_words import whom_words
from cardbook.ui.print_studio.preview.preview_pane import PreviewPane
from cardbook.ui.print_studio.print_output import PrintOutput
from cardbook.ui.print_studio.print_work import PagePicture
from cardbook.ui.print_studio.studio_columns import OPTIONS_WIDTH
from cardbook.ui.print_studio.studio_head import StudioHead
from cardbook.ui.take_along.piece_desk import PieceDesk
from cardbook.ui.take_along.piece_panel import PiecePanel
from cardbook.ui.take_along.piece_work import MadePiece, PieceWork
from cardbook.ui.widgets.hairline import upright_hairline


class TakeAlongView(QWidget):
    """`renewed()` whenever new pages are ready. Nothing is made while it is hidden."""

    renewed = Signal()

    def __init__(self, context: UiContext, session: BookSession, output: PrintOutput, head: StudioHead) -> None:
        super().__init__()
        self._context = context
        self._output = output
        self._head = head
        self._work = PieceWork(session.reading, context.texts)
        self._making, self._drawing = LatestTask(session), LatestTask(session)
        self._page = 1
        self.made: MadePiece | None = None
        self.desk = PieceDesk(context.settings, session.reading)
        self.panel = PiecePanel(context, self.desk)
        self.preview = PreviewPane(context)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._connect()

    def choose(self, kind: PieceKind) -> None:
        """Another kind of paper, as it stands in the book now."""
        self._page = 1
        self.desk.choose(kind)
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        self.desk.refresh()
        self._show_order()
        self.made = None
        self._soon.start()

    @property
    def is_current(self) -> bool:
        """True where what is shown is what is chosen."""
        made = self.made
        return made is not None and made.order == self.desk.order and not self._making.is_busy

    @property
    def has_pages(self) -> bool:
        """Whether there is anything to print."""
        return self.is_current and self.made is not None and bool(self.made.pages)

    def put_out(self, *, has_printer: bool) -> None:
        """Ask which printer the pages go to; without one where the PDF goes."""
        made = self.made
        if made is None or not self.has_pages:
            return
        if has_printer:
            self._output.print_piece(made.pdf, made.order, self._title())
        else:
            self._output.save_extra(made.pdf, self._title())

    def stop(self) -> None:
        """Cancel what is on its way; what is shown stays."""
        self._soon.stop()
        self._making.stop()

    def _build(self) -> None:
        self.panel.setFixedWidth(self._context.theme.px(OPTIONS_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.panel, upright_hairline()):
            row.addWidget(widget)
        row.addWidget(self.preview, 1)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._make)
        self.desk.changed.connect(self._changed)
        self._making.done.connect(self._made)
        self._making.busy.connect(self._show_busy)
        self._making.progressed.connect(self._head.show_progress)
        self._drawing.done.connect(self._drawn)
        self.preview.page_wanted.connect(self._turn_to)
        self.preview.view.size_changed.connect(self._draw)
        for button in (self.panel.save, self.panel.save_first):
            button.clicked.connect(lambda: self.put_out(has_printer=False))

    def _changed(self) -> None:
        self._show_order()
        self._soon.start()

    def _show_order(self) -> None:
        self.panel.show_order(self.desk.order)
        self.panel.set_ready(self.has_pages)

    def _make(self) -> None:
        order, view = self.desk.order, self.preview.view
        view.set_page_size(*order.page_size())
        page, dpi = self._page, view.dpi
        self._making.run(lambda progress: self._work.make(order, page, dpi, progress))

    def _made(self, made: MadePiece) -> None:
        texts = self._context.texts
        self.made = made
        self._page = max(1, min(self._page, made.pages))
        self.preview.show_sentence("" if made.pages else texts(f"print.pieces.nothing.{made.order.kind}"))
        self.preview.view.show_picture(made.picture)
        self._show_page()
        self.panel.show_missing(made.missing)
        self.panel.set_ready(bool(made.pages))
        self._head.show_ready(texts("print.run.piece.ready", count=made.pages) if made.pages else "")
        self.renewed.emit()
        self._draw()

    def _show_page(self) -> None:
        made = self.made
        if made is not None and made.pages:
            words = self._context.texts("print.run.piece.page", page=self._page, pages=made.pages)
            self.preview.show_page(self._page, made.pages, words)
            self.preview.view.show_marks(None, words)

    def _turn_to(self, page: int) -> None:
        self._page = page
        self._draw()

    def _draw(self) -> None:
        """Another page, or the same in another size; nothing where it is there already."""
        made, view, page = self.made, self.preview.view, self._page
        shown, dpi = view.picture, view.dpi
        if made is None or not made.pages or self._making.is_busy:
            return
        if shown is None or (shown.page, shown.dpi) != (page, dpi):
            self._drawing.run(lambda _progress: self._work.picture(made, page, dpi))

    def _drawn(self, picture: PagePicture) -> None:
        self.preview.view.show_picture(picture)
        self._show_page()

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self._head.begin("")
        else:
            self._head.finish()

    def _title(self) -> str:
        """What a file with it is called."""
        order, texts = self.desk.order, self._context.texts
        what = str(order.year) if order.kind is PieceKind.YEAR else whom_words(texts, order.whom)
        return texts(f"print.save.files.{order.kind}", what=what)
