import { toast } from "@medusajs/ui"
import type { AdminRma } from "../../../types/http"
import { useAddressMark, useMarkAddress } from "../../hooks/api/parcels"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { SwitchField } from "../common/switch-field"

/** Sets or clears "does not live at this address". */
export function AddressMarkField({ rma }: { rma: Pick<AdminRma, "id" | "order_id"> }) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { data: mark } = useAddressMark(rma.order_id)
  const { mutate, isPending } = useMarkAddress(rma.id)

  const change = (undeliverable: boolean) =>
    mutate(
      { undeliverable },
      {
        onSuccess: () => {
          toast.success(t(undeliverable ? "parcels.markDone" : "parcels.clearDone"))
        },
        onError: showRefusal,
      }
    )

  return (
    <div className="px-6 py-4">
      <SwitchField
        label={t("parcels.mark")}
        hint={t("parcels.markHint")}
        checked={Boolean(mark)}
        disabled={mark === undefined || isPending}
        onChange={change}
      />
    </div>
  )
}
