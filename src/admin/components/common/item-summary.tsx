import { Thumbnail } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"

type ItemSummaryProps = {
  title: string
  subtitle?: string | null
  sku?: string | null
  thumbnail?: string | null
}

/** What the goods are: picture, product, variant, SKU. */
export function ItemSummary({ title, subtitle, sku, thumbnail }: ItemSummaryProps) {
  const details = [subtitle, sku].filter(Boolean).join(" · ")

  return (
    <div className="flex min-w-0 items-center gap-x-3">
      <div className="shrink-0">
        <Thumbnail src={thumbnail} alt="" />
      </div>
      <div className="min-w-0">
        <Text size="small" leading="compact" weight="plus" className="text-ui-fg-base truncate">
          {title}
        </Text>
        {details && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle truncate">
            {details}
          </Text>
        )}
      </div>
    </div>
  )
}
