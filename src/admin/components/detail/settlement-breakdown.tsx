import { Badge, Text } from "@medusajs/ui"
import type { AdminRma, HttpSettlement, HttpSettlementLine } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { lineWords } from "../../lib/line-words"
import { ReimbursementRow } from "./reimbursement-row"
import { SettlementMenu } from "./settlement-menu"
import { SettlementRemarks } from "./settlement-remarks"

type SettlementBreakdownProps = { rma: AdminRma; settlement: HttpSettlement }

/** What was settled and why, who said so, how it was paid, and what can be done with it now. */
export function SettlementBreakdown({ rma, settlement }: SettlementBreakdownProps) {
  const { t } = useWords()
  const format = useFormat()
  const { currency_code: code } = settlement

  return (
    <div className="divide-y divide-dashed">
      <div className="flex flex-col gap-y-2 px-6 py-4">
        <div className="flex items-start justify-between gap-x-2">
          <div className="flex min-w-0 flex-col gap-y-1">
            <div className="flex flex-wrap items-center gap-x-2">
              <Text size="small" leading="compact" weight="plus">
                {t("moneyCard.settlement", { date: format.dateTime(settlement.created_at) })}
              </Text>
              {settlement.status !== "approved" && (
                <Badge size="2xsmall" color={settlement.status === "voided" ? "red" : "grey"}>
                  {t(`settlementStatus.${settlement.status}`)}
                </Badge>
              )}
            </div>
            <SettlementRemarks settlement={settlement} />
          </div>
          <SettlementMenu rma={rma} settlement={settlement} />
        </div>
        <dl className="text-ui-fg-subtle flex flex-col gap-y-2">
          {settlement.lines.map((line, index) => (
            <div key={line.id ?? index} className="flex items-baseline justify-between gap-x-4">
              <dt className="txt-small min-w-0 text-pretty">
                {nameOf(line)}
                {taxOf(line) && <span className="text-ui-fg-muted block">{taxOf(line)}</span>}
              </dt>
              <dd className="txt-small shrink-0 tabular-nums">
                {format.amount(line.amount, code)}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Text size="small" leading="compact" weight="plus">
          {t("moneyCard.owed")}
        </Text>
        <Text size="small" leading="compact" weight="plus" className="tabular-nums">
          {format.amount(settlement.owed, code)}
        </Text>
      </div>
      {settlement.reimbursements.map((reimbursement) => (
        <ReimbursementRow
          key={reimbursement.id}
          reimbursement={reimbursement}
          currencyCode={code}
        />
      ))}
    </div>
  )

  function nameOf(line: HttpSettlementLine): string {
    const item = rma.items.find(({ id }) => id === line.rma_item_id)
    // A deduction and the new items of an exchange are of an item too, but are no units of it.
    if (item && line.type === "item_value") {
      return `${line.quantity ?? 0} × ${[item.title, item.subtitle].filter(Boolean).join(" · ")}`
    }
    return lineWords(line, t)
  }

  function taxOf(line: HttpSettlementLine): string {
    return line.taxes
      .filter(({ amount }) => amount !== 0)
      .map(({ amount, rate }) =>
        t("moneyCard.taxIncluded", {
          amount: format.amount(amount, code),
          rate: format.number(rate),
        })
      )
      .join(", ")
  }
}
