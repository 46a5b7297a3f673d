import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useRmas } from "../../hooks/api/rmas"
import { useWords } from "../../hooks/use-words"
import { LoadError } from "../common/load-error"
import { RowsSkeleton } from "../common/rows-skeleton"
import { Section } from "../common/section"
import { CreateRmaDialog } from "../create/create-rma-dialog"
import { AddressWarning } from "../parcels/address-warning"
import { TakeBackParcel } from "../parcels/take-back-parcel"
import { HeldUnits } from "./held-units"
import { OrderRmaRow } from "./order-rma-row"

/** One order seldom has more cases than this; the list has them all. */
const LIMIT = 20

/** The RMAs of one order, and what can be done with each. */
export function OrderRmas({ orderId }: { orderId: string }) {
  const { t } = useWords()
  const [isCreating, setIsCreating] = useState(false)
  const { data, isError, refetch } = useRmas({
    order_id: orderId,
    order: "-created_at",
    limit: LIMIT,
  })

  return (
    <Section
      title={t("widget.title")}
      actions={
        <div className="flex flex-wrap justify-end gap-2">
          <TakeBackParcel orderId={orderId} />
          <Button size="small" variant="secondary" onClick={() => setIsCreating(true)}>
            {t("widget.create")}
          </Button>
        </div>
      }
    >
      <AddressWarning orderId={orderId} />
      {isError && <LoadError title={t("widget.failed")} onRetry={() => void refetch()} />}
      {!isError && !data && <RowsSkeleton rows={2} />}
      {data?.rmas.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("widget.empty")}
        </Text>
      )}
      {data?.rmas.map((rma) => (
        // Without a line between the two: the warning is about the case below it, not the one above.
        <div key={rma.id}>
          <HeldUnits rma={rma} />
          <OrderRmaRow rma={rma} />
        </div>
      ))}
      {isCreating && (
        <CreateRmaDialog
          orderId={orderId}
          onClose={() => setIsCreating(false)}
          onCreated={() => setIsCreating(false)}
        />
      )}
    </Section>
  )
}
