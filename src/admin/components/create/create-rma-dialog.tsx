import { useState } from "react"
import { CreateRmaForm } from "./create-rma-form"
import { OrderFinder } from "./order-finder"

type CreateRmaDialogProps = {
  /** Known where the dialog is opened from an order. */
  orderId?: string
  onClose: () => void
  onCreated: (rmaId: string) => void
}

/** Creates an RMA: for a known order at once, else for one that is found first. */
export function CreateRmaDialog({ orderId, onClose, onCreated }: CreateRmaDialogProps) {
  const [foundId, setFoundId] = useState<string | null>(null)
  const id = orderId ?? foundId

  return id ? (
    <CreateRmaForm
      key={id}
      orderId={id}
      onOtherOrder={orderId ? undefined : () => setFoundId(null)}
      onClose={onClose}
      onCreated={onCreated}
    />
  ) : (
    <OrderFinder onFound={setFoundId} onClose={onClose} />
  )
}
