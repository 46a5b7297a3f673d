import { CheckCircleSolid, ExclamationCircle, MinusMini, Receipt } from "@medusajs/icons"
import type { ReactNode } from "react"
import type { DifferenceStatus } from "../../../domain"
import type { HttpDifference } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { Fact, type FactTone } from "../common/fact"

const LOOKS: Record<DifferenceStatus, { icon: ReactNode; tone: FactTone }> = {
  none: { icon: <MinusMini />, tone: "quiet" },
  due: { icon: <ExclamationCircle />, tone: "warning" },
  paid: { icon: <CheckCircleSolid />, tone: "good" },
  owed_to_customer: { icon: <Receipt />, tone: "plain" },
}

type DifferenceFactProps = { difference: HttpDifference; currencyCode: string }

/** How the difference of an exchange stands; a green tick once it is paid. */
export function DifferenceFact({ difference, currencyCode }: DifferenceFactProps) {
  const { t } = useWords()
  const format = useFormat()
  const amount = format.amount(difference.amount, currencyCode)

  return (
    <Fact {...LOOKS[difference.status]}>
      {t(`exchange.differenceShort.${difference.status}`, { amount })}
    </Fact>
  )
}
