import { toast } from "@medusajs/ui"
import { useState } from "react"
import { awaitedUnits } from "../../../domain"
import type { AdminRma } from "../../../types/http"
import { useRequestLabel } from "../../hooks/api/labels"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useReturnOptions } from "../../hooks/use-return-options"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { NotifyField } from "../common/notify-field"
import { ReturnOptionField } from "./return-option-field"

/** Asks the carrier for a label: by hand, as it may cost money. */
export function RequestLabelDialog({ rma, onClose }: { rma: AdminRma; onClose: () => void }) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useRequestLabel(rma.id)
  const options = useReturnOptions(rma.items.filter((item) => awaitedUnits(item) > 0))
  const [chosen, setChosen] = useState(rma.return_shipping_option_id)
  const optionId = options.find(({ id }) => id === chosen)?.id ?? null
  const [notify, setNotify] = useNotify()

  const submit = () => {
    if (optionId === null) return
    mutate(
      { return_shipping_option_id: optionId, notify_customer: notify },
      {
        onSuccess: ({ rma: { label, label_failure } }) => {
          if (label_failure !== null) toast.warning(t("documents.requestFailed"))
          else toast.success(t(label ? "documents.requested" : "documents.requestedWithout"))
          onClose()
        },
        onError: showRefusal,
      }
    )
  }

  return (
    <FormDrawer
      title={t("documents.requestTitle", { number: rma.display_id })}
      description={t("documents.requestDescription")}
      submitLabel={t("documents.requestSubmit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={optionId !== null}
    >
      <ReturnOptionField options={options} value={optionId} onChange={setChosen} />
      <NotifyField hint={t("documents.notifyHint")} checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
