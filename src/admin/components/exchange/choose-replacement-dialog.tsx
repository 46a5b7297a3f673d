import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRma, HttpExchangeOption, HttpRmaItem } from "../../../types/http"
import { useUpdateRma, useUpdateRmaItems } from "../../hooks/api/rmas"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { OutboundOptionField } from "./outbound-option-field"
import { ReplacementDrawer } from "./replacement-drawer"

type ChooseReplacementDialogProps = { rma: AdminRma; item: HttpRmaItem; onClose: () => void }

/** Chooses for an item of a case what is sent instead, and for the case how it is sent. */
export function ChooseReplacementDialog({ rma, item, onClose }: ChooseReplacementDialogProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const items = useUpdateRmaItems(rma.id)
  const shipping = useUpdateRma(rma.id)
  const [shippingId, setShippingId] = useState(rma.exchange_shipping_option_id)
  const isShippingChanged = shippingId !== rma.exchange_shipping_option_id

  const save = async (option: HttpExchangeOption | null) => {
    if (isShippingChanged) await shipping.mutateAsync({ exchange_shipping_option_id: shippingId })
    if (option) {
      const chosen = { id: item.id, exchange_variant_id: option.variant_id }
      await items.mutateAsync({ items: [chosen] })
    }
  }

  const submit = (option: HttpExchangeOption | null) =>
    void save(option).then(() => {
      toast.success(t("exchange.chosen"))
      onClose()
    }, showRefusal)

  return (
    <ReplacementDrawer
      title={[item.title, item.subtitle].filter(Boolean).join(" · ")}
      replaced={{
        orderId: rma.order_id,
        lineItemId: item.line_item_id,
        quantity: item.requested_quantity,
      }}
      chosenId={item.exchange_variant_id}
      isPending={items.isPending || shipping.isPending}
      isChanged={isShippingChanged}
      onChoose={submit}
      onClose={onClose}
    >
      <OutboundOptionField orderId={rma.order_id} value={shippingId} onChange={setShippingId} />
    </ReplacementDrawer>
  )
}
