import { ArrowRightMini } from "@medusajs/icons"
import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { HttpExchangeOption } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import type { CreateRow } from "../../lib/create-form"
import { ReplacementDrawer } from "../exchange/replacement-drawer"

type LineReplacementProps = {
  orderId: string
  row: CreateRow
  onChange: (replacement: HttpExchangeOption) => void
}

/** What is sent instead of the units of a row, and whether it is there; to be chosen here or later. */
export function LineReplacement({ orderId, row, onChange }: LineReplacementProps) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const { line, quantity, replacement } = row

  return (
    <div className="col-span-full flex flex-wrap items-center gap-x-3 gap-y-1 md:-mt-1">
      <ArrowRightMini aria-hidden className="text-ui-fg-muted" />
      <Text size="small" className={replacement ? undefined : "text-ui-fg-subtle"}>
        {replacement
          ? [replacement.product_title, replacement.title].join(" · ")
          : t("exchange.notChosen")}
      </Text>
      {replacement && (
        <Badge size="2xsmall" color={replacement.in_stock ? "green" : "red"}>
          {t(replacement.in_stock ? "exchange.inStock" : "exchange.outOfStock")}
        </Badge>
      )}
      <Button type="button" size="small" variant="secondary" onClick={() => setIsOpen(true)}>
        {t(replacement ? "exchange.change" : "exchange.choose")}
      </Button>
      {isOpen && (
        <ReplacementDrawer
          title={[line.product_title ?? line.title, line.variant_title].filter(Boolean).join(" · ")}
          replaced={{ orderId, lineItemId: line.id, quantity }}
          chosenId={replacement?.variant_id ?? null}
          onChoose={(option) => {
            if (option) onChange(option)
            setIsOpen(false)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}
