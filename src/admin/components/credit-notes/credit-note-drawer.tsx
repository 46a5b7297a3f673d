import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Button, Drawer, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import type { HttpCreditNote, HttpCreditNoteDocument, HttpCreditNoteParty } from "../../../types/http"
import { useCreditNote } from "../../hooks/api/credit-notes"
import { useFormat } from "../../hooks/use-format"
import { useOpenFile } from "../../hooks/use-open-file"
import { useWords } from "../../hooks/use-words"
import { creditNotePath } from "../../lib/file-paths"
import { lineWords } from "../../lib/line-words"
import { rmaPath } from "../../lib/paths"
import { refusalWords } from "../../lib/refusal-words"
import { LoadError } from "../common/load-error"
import { CreditNoteStateBadge } from "./credit-note-state-badge"

type CreditNoteDrawerProps = { id: string; onClose: () => void }

/** A credit note as it was issued, with the way to its PDF and to its case. */
export function CreditNoteDrawer({ id, onClose }: CreditNoteDrawerProps) {
  const { t } = useWords()
  const navigate = useNavigate()
  const open = useOpenFile()
  const { data: note, error, refetch } = useCreditNote(id)

  return (
    <Drawer open onOpenChange={onClose}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{note?.number ?? t("creditNotes.one")}</Heading>
          </Drawer.Title>
          <Drawer.Description className="txt-small text-ui-fg-subtle">
            {note && t(`creditNotes.type.${note.type}`)}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col overflow-y-auto p-0">
          {error && (
            <LoadError title={refusalWords(error, t)} onRetry={() => void refetch()} />
          )}
          {!note && !error && <Skeleton className="m-6 h-60 rounded-lg" />}
          {note?.document && <Document note={note} document={note.document} />}
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("creditNotes.close")}
          </Button>
          {note && (
            <>
              <Button
                size="small"
                variant="secondary"
                onClick={() => {
                  onClose()
                  navigate(rmaPath(note.rma_id))
                }}
              >
                {note.rma_display_id}
              </Button>
              <Button size="small" onClick={() => void open(creditNotePath(note.id))}>
                <ArrowUpRightOnBox />
                {t("creditNotes.print")}
              </Button>
            </>
          )}
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

type DocumentProps = { note: HttpCreditNote; document: HttpCreditNoteDocument }

function Document({ note, document }: DocumentProps) {
  const { t } = useWords()
  const format = useFormat()
  const money = (amount: number) => format.amount(amount, note.currency_code)
  const partner = note.reverses ?? note.reversed_by
  const { taxes, credited } = document

  return (
    <div className="divide-y">
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        <Row name={t("creditNotes.status")} value={<CreditNoteStateBadge note={note} />} />
        <Row name={t("creditNotes.issuedOn")} value={format.dateTime(note.issued_at)} />
        <Row name={t("fields.order")} value={`#${note.order_display_id}`} />
        {partner && (
          <Row
            name={t(note.reverses ? "creditNotes.reverses" : "creditNotes.reversedBy")}
            value={partner.number}
          />
        )}
      </dl>
      <div className="grid grid-cols-2 gap-x-4 px-6 py-4">
        <Party title={t("creditNotes.seller")} party={document.seller} />
        <Party title={t("creditNotes.buyer")} party={document.buyer} />
      </div>
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        {document.lines.map((line, index) => (
          <Row
            key={index}
            name={
              line.title && line.type === "item_value"
                ? `${line.quantity ?? 1} × ${[line.title, line.subtitle].filter(Boolean).join(" · ")}`
                : lineWords(line, t)
            }
            value={money(line.amount)}
          />
        ))}
        <Row name={t("creditNotes.total")} value={money(document.total)} isStrong />
      </dl>
      <div className="px-6 py-4">
        <table className="txt-small w-full tabular-nums">
          <thead className="text-ui-fg-subtle">
            <tr>
              <th className="pb-2 text-left font-normal">{t("creditNotes.rate")}</th>
              <th className="pb-2 text-right font-normal">{t("creditNotes.net")}</th>
              <th className="pb-2 text-right font-normal">{t("creditNotes.tax")}</th>
              <th className="pb-2 text-right font-normal">{t("creditNotes.gross")}</th>
            </tr>
          </thead>
          <tbody>
            {taxes.map(({ rate, code, net, tax, gross }) => (
              <tr key={`${rate} ${code}`}>
                <td className="text-left">
                  {t("creditNotes.percent", { rate: format.number(rate) })} {code}
                </td>
                <td className="text-right">{money(net)}</td>
                <td className="text-right">{money(tax)}</td>
                <td className="text-right">{money(gross)}</td>
              </tr>
            ))}
            <tr className="txt-small-plus">
              <td className="pt-2 text-left">{t("creditNotes.credited")}</td>
              <td className="pt-2 text-right">{money(credited.net)}</td>
              <td className="pt-2 text-right">{money(credited.tax)}</td>
              <td className="pt-2 text-right">{money(credited.gross)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      {note.type === "credit_note" && (
        <dl className="flex flex-col gap-y-2 px-6 py-4">
          <Row name={t("creditNotes.paid")} value={money(note.paid)} />
          <Row name={t("creditNotes.open")} value={money(note.open)} />
        </dl>
      )}
    </div>
  )
}

type RowProps = { name: string; value: ReactNode; isStrong?: boolean }

function Row({ name, value, isStrong = false }: RowProps) {
  const style = isStrong ? "txt-small-plus" : "txt-small text-ui-fg-subtle"
  return (
    <div className={`flex items-baseline justify-between gap-x-4 ${style}`}>
      <dt className="min-w-0 text-pretty">{name}</dt>
      <dd className="shrink-0 tabular-nums">{value}</dd>
    </div>
  )
}

function Party({ title, party }: { title: string; party: HttpCreditNoteParty }) {
  const { name, address, country_code, email, tax_id } = party
  const lines = [name, ...address, country_code?.toUpperCase(), email, tax_id]
  return (
    <div className="min-w-0">
      <Text size="xsmall" className="text-ui-fg-muted">
        {title}
      </Text>
      {lines.flatMap((line, index) =>
        line ? (
          <Text key={index} size="small" className="truncate" title={line}>
            {line}
          </Text>
        ) : (
          []
        )
      )}
    </div>
  )
}
