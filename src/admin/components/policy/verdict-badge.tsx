import { StatusBadge } from "@medusajs/ui"
import type { Verdict } from "../../../domain"
import { useWords } from "../../hooks/use-words"

export const VERDICT_COLORS = { yes: "green", review: "orange", no: "red" } as const

/** What a policy says of a line. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { t } = useWords()
  return <StatusBadge color={VERDICT_COLORS[verdict]}>{t(`policy.verdict.${verdict}`)}</StatusBadge>
}
