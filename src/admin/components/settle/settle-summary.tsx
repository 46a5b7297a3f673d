import { Alert, Container, Heading, Text } from "@medusajs/ui"
import { fromMinor, mergeTaxes, type Settlement, type SettlementLine } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { lineWords } from "../../lib/line-words"
import type { SettlePreview } from "../../lib/settle-form"
import { settleRefusalWords } from "../../lib/settle-refusal-words"

type SettleSummaryProps = {
  preview: SettlePreview
  rma: AdminRma
  /** What will happen, in sentences. */
  consequences: string[]
}

/** What would be owed, line by line, recomputed while typing, and what will happen then. */
export function SettleSummary({ preview, rma, consequences }: SettleSummaryProps) {
  const { t } = useWords()

  return (
    <Container className="divide-y divide-dashed p-0 lg:sticky lg:top-0" aria-live="polite">
      <div className="px-6 py-4">
        <Heading level="h2">{t("settle.summary")}</Heading>
      </div>
      {preview.kind === "empty" && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("settle.nothingYet")}
        </Text>
      )}
      {"settlement" in preview && <Lines settlement={preview.settlement} rma={rma} />}
      {"refusal" in preview && (
        <div className="px-6 py-4">
          <Alert variant="error">{settleRefusalWords(preview.refusal, t)}</Alert>
        </div>
      )}
      {consequences.length > 0 && (
        <ul className="flex flex-col gap-y-2 px-6 py-4">
          {consequences.map((sentence) => (
            <li key={sentence}>
              <Text size="small" className="text-ui-fg-subtle text-pretty">
                {sentence}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Container>
  )
}

function Lines({ settlement, rma }: { settlement: Settlement; rma: AdminRma }) {
  const { t } = useWords()
  const format = useFormat()
  const amount = (minor: number) =>
    format.amount(fromMinor(minor, settlement.currency), rma.currency_code)
  const taxes = mergeTaxes(settlement.lines.flatMap((line) => line.taxes)).filter(
    (tax) => tax.amount !== 0
  )

  return (
    <>
      {settlement.lines.length > 0 && (
        <dl className="text-ui-fg-subtle flex flex-col gap-y-2 px-6 py-4">
          {settlement.lines.map((line, index) => (
            <div key={index} className="flex items-baseline justify-between gap-x-4">
              <dt className="txt-small min-w-0 text-pretty">{nameOf(line)}</dt>
              <dd className="txt-small shrink-0 tabular-nums">{amount(line.amount)}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Text size="small" leading="compact" weight="plus">
          {t("settle.owed")}
        </Text>
        <Text leading="compact" weight="plus" className="tabular-nums" data-testid="settle-owed">
          {amount(settlement.owed)}
        </Text>
      </div>
      {taxes.length > 0 && (
        <dl className="text-ui-fg-muted flex flex-col gap-y-1 px-6 py-3">
          {taxes.map((tax) => (
            <div
              key={`${tax.rate}:${tax.code}`}
              className="flex items-baseline justify-between gap-x-4"
            >
              <dt className="txt-small">
                {t("settling.taxes")} {t("settling.tax", { rate: format.number(tax.rate) })}
              </dt>
              <dd className="txt-small tabular-nums">{amount(tax.amount)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )

  function nameOf(line: SettlementLine): string {
    const item = rma.items.find(({ id }) => id === line.rma_item_id)
    // A deduction and the new items of an exchange are of an item too, but are no units of it.
    if (item && line.type === "item_value") {
      return `${line.quantity ?? 0} × ${item.title}`
    }
    return lineWords(line, t)
  }
}
