import { Button } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRma } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { ProcessDialog } from "../process/process-dialog"
import { TakeBackDrawer } from "./take-back-drawer"

/** From a parcel to goods in place and money paid back, in two screens: the parcel is there already. */
export function TakeBackParcel({ orderId }: { orderId: string }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [taken, setTaken] = useState<AdminRma | null>(null)

  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setIsOpen(true)}>
        {t("parcels.open")}
      </Button>
      {isOpen && (
        <TakeBackDrawer
          orderId={orderId}
          onClose={() => setIsOpen(false)}
          onDone={(rma) => {
            setIsOpen(false)
            setTaken(rma)
          }}
        />
      )}
      {taken && <ProcessDialog rma={taken} onClose={() => setTaken(null)} />}
    </>
  )
}
