import { Alert, Container, Heading, Text } from "@medusajs/ui"
import { fromMinor, type Settlement, type SettlementLine } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { lineWords } from "../../lib/line-words"
import type { SettlePreview } from "../../lib/settle-form"
import { consequencesOf } from "../../lib/settle-consequences"
import { settleRefusalWords } from "../../lib/settle-refusal-words"

type SettleSummaryProps = { preview: SettlePreview; rma: AdminRma }

/** What would be owed, line by line, recomputed while typing, and what will happen then. */
export function SettleSummary({ preview, rma }: SettleSummaryProps) {
  const { t } = useWords()
  const format = useFormat()

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
      {preview.kind === "settlement" && (
        <ul className="flex flex-col gap-y-2 px-6 py-4">
          {consequencesOf(preview).map(({ key, amount, count }) => (
            <li key={key}>
              <Text size="small" className="text-ui-fg-subtle text-pretty">
                {t(key, {
                  amount: format.amount(
                    fromMinor(amount, preview.settlement.currency),
                    rma.currency_code
                  ),
                  count,
                })}
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
    </>
  )

  function nameOf(line: SettlementLine): string {
    const item = rma.items.find(({ id }) => id === line.rma_item_id)
    if (item) {
      return `${line.quantity ?? 0} × ${item.title}`
    }
    return lineWords(line, t)
  }
}
