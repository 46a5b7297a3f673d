import { useState } from "react"
import type { AdminRma } from "../../../types/http"
import { useSaveLabel } from "../../hooks/api/labels"
import { useNotify } from "../../hooks/use-notify"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { isLinkRight, labelBody, labelFile, labelForm } from "../../lib/label-form"
import { FormDrawer } from "../common/form-drawer"
import { NotifyField } from "../common/notify-field"
import { LabelFields } from "./label-fields"

export function LabelDialog({ rma, onClose }: { rma: AdminRma; onClose: () => void }) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useSaveLabel(rma.id)
  const [started] = useState(() => labelForm(rma.label))
  const [form, setForm] = useState(started)
  const [notify, setNotify] = useNotify()
  const isEmpty = !labelBody(form) && !labelFile(form)

  const submit = () =>
    mutate({ ...form, notify_customer: notify }, whenDone(t("documents.labelSaved")))

  return (
    <FormDrawer
      title={t("documents.labelTitle", { number: rma.display_id })}
      description={t("documents.labelDescription")}
      submitLabel={t("common.save")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      isDirty={form !== started}
      canSubmit={!isEmpty && isLinkRight(form)}
    >
      <LabelFields value={form} onChange={setForm} currencyCode={rma.currency_code} />
      {rma.status !== "requested" && (
        <NotifyField hint={t("documents.notifyHint")} checked={notify} onChange={setNotify} />
      )}
    </FormDrawer>
  )
}
