import { ArrowRight } from "@medusajs/icons"
import type { ReactNode } from "react"
import type { HttpRmaItem } from "../../../types/http"
import { ItemSummary } from "../common/item-summary"

type OldAndNewProps = {
  item: Pick<HttpRmaItem, "title" | "subtitle" | "sku" | "thumbnail">
  quantity: number
  children: ReactNode
}

/** What comes back at the left, what is sent instead at the right; on a phone below each other. */
export function OldAndNew({ item, quantity, children }: OldAndNewProps) {
  return (
    <div className="grid items-center gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
      <ItemSummary
        title={`${quantity} × ${item.title}`}
        subtitle={item.subtitle}
        sku={item.sku}
        thumbnail={item.thumbnail}
      />
      <ArrowRight aria-hidden className="text-ui-fg-muted max-sm:rotate-90" />
      <div className="flex min-w-0 items-center justify-between gap-x-2">{children}</div>
    </div>
  )
}
