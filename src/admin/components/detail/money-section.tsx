import { Text } from "@medusajs/ui"
import { Fragment } from "react"
import type { AdminRma } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { Section } from "../common/section"
import { SettlementNotes } from "../credit-notes/settlement-notes"
import { MoneyFact } from "../facts/money-fact"
import { SettlementBreakdown } from "./settlement-breakdown"

/** What was settled, line by line, and how it was paid. */
export function MoneySection({ rma }: { rma: AdminRma }) {
  const { t } = useWords()

  return (
    <Section title={t("moneyCard.title")} actions={<MoneyFact money={rma.money} />}>
      {rma.settlements.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("moneyCard.nothing")}
        </Text>
      )}
      {rma.settlements.map((settlement) => (
        <Fragment key={settlement.id}>
          <SettlementBreakdown rma={rma} settlement={settlement} />
          <SettlementNotes settlement={settlement} />
        </Fragment>
      ))}
    </Section>
  )
}
