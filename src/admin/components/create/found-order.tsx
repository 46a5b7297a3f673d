import type { HttpTypes } from "@medusajs/framework/types"
import { TriangleRightMini } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useFormat } from "../../hooks/use-format"
import { fullName } from "../../lib/full-name"

type FoundOrderProps = { order: HttpTypes.AdminOrder; onChoose: () => void }

export function FoundOrder({ order, onChoose }: FoundOrderProps) {
  const format = useFormat()
  const who = [fullName(order.customer), order.email].filter(Boolean).join(" · ")

  return (
    <button
      type="button"
      onClick={onChoose}
      className="bg-ui-bg-component shadow-elevation-card-rest hover:bg-ui-bg-component-hover focus-visible:shadow-borders-focus transition-fg flex w-full items-center gap-x-3 rounded-lg px-4 py-3 text-left outline-none"
    >
      <span className="min-w-0 flex-1">
        <Text as="span" size="small" leading="compact" weight="plus" className="block">
          #{order.display_id}
        </Text>
        <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle block truncate">
          {who}
        </Text>
      </span>
      <span className="shrink-0 text-right">
        <Text as="span" size="small" leading="compact" className="block">
          {format.amount(order.total, order.currency_code)}
        </Text>
        <Text as="span" size="small" leading="compact" className="text-ui-fg-muted block">
          {format.date(String(order.created_at))}
        </Text>
      </span>
      <TriangleRightMini className="text-ui-fg-muted" />
    </button>
  )
}
