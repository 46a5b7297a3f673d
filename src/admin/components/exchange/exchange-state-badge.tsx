import { StatusBadge } from "@medusajs/ui"
import { useWords } from "../../hooks/use-words"
import type { ExchangeState } from "../../lib/exchange-state"

const COLORS = {
  unconfirmed: "grey",
  difference_due: "red",
  wrong_item: "red",
  goods_awaited: "orange",
  released: "green",
  shipped: "blue",
  canceled: "grey",
} as const satisfies Record<ExchangeState | "unconfirmed", string>

type ExchangeStateBadgeProps = { state: keyof typeof COLORS }

export function ExchangeStateBadge({ state }: ExchangeStateBadgeProps) {
  const { t } = useWords()
  return <StatusBadge color={COLORS[state]}>{t(`exchange.state.${state}`)}</StatusBadge>
}
