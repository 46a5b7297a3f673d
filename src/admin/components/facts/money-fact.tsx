import { Cash, CashSolid, Receipt } from "@medusajs/icons"
import type { ReactNode } from "react"
import type { MoneyFact as Money } from "../../../domain"
import { useWords } from "../../hooks/use-words"
import { Fact, type FactTone } from "../common/fact"

const LOOKS: Record<Money, { icon: ReactNode; tone: FactTone }> = {
  owed: { icon: <Cash />, tone: "warning" },
  credit_note_issued: { icon: <Receipt />, tone: "warning" },
  partly_reimbursed: { icon: <CashSolid />, tone: "warning" },
  reimbursed: { icon: <CashSolid />, tone: "good" },
  nothing_owed: { icon: <Cash />, tone: "quiet" },
}

export function MoneyFact({ money }: { money: Money }) {
  const { t } = useWords()
  return <Fact {...LOOKS[money]}>{t(`money.${money}`)}</Fact>
}
