import { SectionRow } from "@medusajs/dashboard/components"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRma, HttpRmaItem } from "../../../types/http"
import { useOutboundShippingOptions } from "../../hooks/api/exchanges"
import { useWords } from "../../hooks/use-words"
import { isExchanged } from "../../lib/exchange-items"
import { ChooseReplacementDialog } from "./choose-replacement-dialog"
import { OldAndNew } from "./old-and-new"
import { WishedReplacement } from "./wished-replacement"

/** What is wished for instead, to be chosen or changed until the case is approved. */
export function UnconfirmedExchange({ rma }: { rma: AdminRma }) {
  const { t } = useWords()
  const { data: options = [] } = useOutboundShippingOptions(null)
  const [open, setOpen] = useState<HttpRmaItem | null>(null)
  const shipping = options.find(({ id }) => id === rma.exchange_shipping_option_id)

  return (
    <>
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("exchange.stateDescription.unconfirmed")}
      </Text>
      {rma.items.filter(isExchanged).map((item) => (
        <div key={item.id} className="px-6 py-4">
          <OldAndNew item={item} quantity={item.requested_quantity}>
            <WishedReplacement item={item} />
            {item.resolution === "exchange" && (
              <Button
                size="small"
                variant="secondary"
                className="shrink-0 whitespace-nowrap"
                onClick={() => setOpen(item)}
              >
                {t(item.exchange_variant_id ? "exchange.change" : "exchange.choose")}
              </Button>
            )}
          </OldAndNew>
        </div>
      ))}
      <SectionRow
        title={t("exchange.shipping")}
        value={shipping?.name ?? t("exchange.noShipping")}
      />
      {open && <ChooseReplacementDialog rma={rma} item={open} onClose={() => setOpen(null)} />}
    </>
  )
}
