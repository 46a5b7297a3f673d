import { CheckCircleSolid, ExclamationCircleSolid, TruckFast, XCircleSolid } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useWords } from "../../hooks/use-words"
import type { ExchangeState } from "../../lib/exchange-state"

const LOOKS: Record<ExchangeState, { icon: ReactNode; className: string }> = {
  difference_due: {
    icon: <ExclamationCircleSolid />,
    className: "bg-ui-tag-red-bg text-ui-tag-red-text [&_svg]:text-ui-tag-red-icon",
  },
  wrong_item: {
    icon: <ExclamationCircleSolid />,
    className: "bg-ui-tag-red-bg text-ui-tag-red-text [&_svg]:text-ui-tag-red-icon",
  },
  goods_awaited: {
    icon: <ExclamationCircleSolid />,
    className: "bg-ui-tag-orange-bg text-ui-tag-orange-text [&_svg]:text-ui-tag-orange-icon",
  },
  released: {
    icon: <CheckCircleSolid />,
    className: "bg-ui-tag-green-bg text-ui-tag-green-text [&_svg]:text-ui-tag-green-icon",
  },
  shipped: {
    icon: <TruckFast />,
    className: "bg-ui-tag-blue-bg text-ui-tag-blue-text [&_svg]:text-ui-tag-blue-icon",
  },
  canceled: {
    icon: <XCircleSolid />,
    className: "bg-ui-bg-subtle text-ui-fg-subtle [&_svg]:text-ui-fg-muted",
  },
}

type ExchangeBannerProps = {
  state: ExchangeState
  /** What the sentence of the state names. */
  values: { amount: string; date: string }
}

/** Whether the new items may leave, in a colour that is seen before anything is read. */
export function ExchangeBanner({ state, values }: ExchangeBannerProps) {
  const { t } = useWords()
  const { icon, className } = LOOKS[state]

  return (
    <div className={clx("flex items-center gap-x-2 px-6 py-3", className)}>
      <span aria-hidden>{icon}</span>
      <Text size="small" leading="compact" weight="plus">
        {t(`exchange.stateDescription.${state}`, values)}
      </Text>
    </div>
  )
}
