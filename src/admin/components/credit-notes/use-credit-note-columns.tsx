import { ArrowUpRightOnBox, Cash, Eye, Newspaper, XCircle } from "@medusajs/icons"
import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useNavigate } from "react-router-dom"
import type { HttpCreditNote } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useOpenFile } from "../../hooks/use-open-file"
import { useWords } from "../../hooks/use-words"
import { creditNotePath } from "../../lib/file-paths"
import { rmaPath } from "../../lib/paths"
import { CreditNoteStateBadge } from "./credit-note-state-badge"

/** What is opened beside the list. */
export type CreditNoteAct = "show" | "pay" | "void"

const columnHelper = createDataTableColumnHelper<HttpCreditNote>()

/** The columns, and what can be done from a row. `onAct` has to stay the same between renders. */
export function useCreditNoteColumns(onAct: (act: CreditNoteAct, note: HttpCreditNote) => void) {
  const { t } = useWords()
  const format = useFormat()
  const navigate = useNavigate()
  const open = useOpenFile()

  return useMemo(
    () => [
      columnHelper.accessor("number", {
        header: t("creditNotes.number"),
        cell: ({ getValue }) => (
          <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base">
            {getValue()}
          </Text>
        ),
        enableSorting: true,
        sortLabel: t("creditNotes.number"),
        sortAscLabel: t("list.oldestFirst"),
        sortDescLabel: t("list.newestFirst"),
      }),
      // Second, because on a phone what stands further right is out of sight.
      columnHelper.display({
        id: "state",
        header: t("creditNotes.status"),
        cell: ({ row: { original: note } }) => <CreditNoteStateBadge note={note} />,
      }),
      columnHelper.accessor("issued_at", {
        header: t("creditNotes.issuedOn"),
        cell: ({ getValue }) => (
          <span title={format.dateTime(getValue())}>{format.date(getValue())}</span>
        ),
        enableSorting: true,
        sortLabel: t("creditNotes.issuedOn"),
        sortAscLabel: t("list.oldestFirst"),
        sortDescLabel: t("list.newestFirst"),
      }),
      columnHelper.accessor("rma_display_id", { header: t("fields.number") }),
      columnHelper.accessor("order_display_id", {
        header: t("fields.order"),
        cell: ({ getValue }) => `#${getValue()}`,
      }),
      columnHelper.accessor("email", {
        header: t("fields.customer"),
        cell: ({ getValue }) => <span className="block max-w-[160px] truncate">{getValue()}</span>,
      }),
      columnHelper.accessor("total", {
        header: t("creditNotes.total"),
        headerAlign: "right",
        cell: ({ getValue, row: { original: note } }) => (
          <span className="block text-right tabular-nums">
            {format.amount(note.type === "counter_note" ? 0 - getValue() : getValue(), note.currency_code)}
          </span>
        ),
      }),
      columnHelper.accessor("paid", {
        header: t("creditNotes.paid"),
        headerAlign: "right",
        cell: ({ getValue, row: { original: note } }) => (
          <span className="block text-right tabular-nums">
            {note.type === "counter_note" ? "–" : format.amount(getValue(), note.currency_code)}
          </span>
        ),
      }),
      columnHelper.action({
        actions: ({ row: { original: note } }) => [
          [
            { icon: <Eye />, label: t("creditNotes.show"), onClick: () => onAct("show", note) },
            {
              icon: <Newspaper />,
              label: t("creditNotes.print"),
              onClick: () => void open(creditNotePath(note.id)),
            },
            {
              icon: <ArrowUpRightOnBox />,
              label: t("creditNotes.openRma", { number: note.rma_display_id }),
              onClick: () => navigate(rmaPath(note.rma_id)),
            },
          ],
          [
            ...(note.open > 0
              ? [{ icon: <Cash />, label: t("creditNotes.pay"), onClick: () => onAct("pay", note) }]
              : []),
            // What was paid is corrected by a new case; the server knows what is on its way.
            ...(note.open > 0 && note.paid === 0
              ? [{ icon: <XCircle />, label: t("creditNotes.void"), onClick: () => onAct("void", note) }]
              : []),
          ],
        ].filter((group) => group.length > 0),
      }),
    ],
    [t, format, navigate, open, onAct]
  )
}
