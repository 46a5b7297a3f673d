import type { ReactNode } from "react"
import { ItemSummary } from "./item-summary"

type ItemCardProps = {
  item: { title: string; subtitle: string | null; sku: string | null; thumbnail: string | null }
  /** At the right of the item's name. */
  aside?: ReactNode
  children?: ReactNode
}

/** One item in a form: what it is, and what is asked about it. */
export function ItemCard({ item, aside, children }: ItemCardProps) {
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest divide-y divide-dashed rounded-xl">
      <div className="flex items-center justify-between gap-x-4 p-3">
        <ItemSummary
          title={item.title}
          subtitle={item.subtitle}
          sku={item.sku}
          thumbnail={item.thumbnail}
        />
        {aside}
      </div>
      {children && <div className="p-3">{children}</div>}
    </div>
  )
}
