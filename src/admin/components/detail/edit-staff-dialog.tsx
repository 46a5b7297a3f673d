import { Textarea } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRma } from "../../../types/http"
import { useUpdateRma } from "../../hooks/api/rmas"
import { useUsers } from "../../hooks/api/settings"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { userName } from "../../lib/user-name"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { OptionSelect } from "../common/option-select"

const NOBODY = "nobody"

export function EditStaffDialog({ rma, onClose }: { rma: AdminRma; onClose: () => void }) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useUpdateRma(rma.id)
  const { data: users = [] } = useUsers()
  const [started] = useState({
    assigned_to: rma.assigned_to ?? NOBODY,
    staff_note: rma.staff_note ?? "",
    customer_comment: rma.customer_comment ?? "",
  })
  const [values, setValues] = useState(started)

  const submit = () =>
    mutate(
      {
        assigned_to: values.assigned_to === NOBODY ? null : values.assigned_to,
        staff_note: values.staff_note.trim() || null,
        customer_comment: values.customer_comment.trim() || null,
      },
      whenDone(t("staff.saved"))
    )

  return (
    <FormDrawer
      title={t("staff.editTitle")}
      description={t("staff.editDescription")}
      submitLabel={t("common.save")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      isDirty={values !== started}
    >
      <FormField label={t("fields.assignee")}>
        {(id) => (
          <OptionSelect
            id={id}
            value={values.assigned_to}
            onChange={(assigned_to) => setValues({ ...values, assigned_to })}
            options={[
              { value: NOBODY, label: t("staff.unassigned") },
              ...users.map((user) => ({ value: user.id, label: userName(user) })),
            ]}
          />
        )}
      </FormField>
      <FormField label={t("fields.staffNote")}>
        {(id) => (
          <Textarea
            id={id}
            rows={6}
            placeholder={t("staff.notePlaceholder")}
            value={values.staff_note}
            onChange={(event) => setValues({ ...values, staff_note: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={t("fields.customerComment")} hint={t("staff.commentHint")}>
        {(id) => (
          <Textarea
            id={id}
            rows={4}
            value={values.customer_comment}
            onChange={(event) => setValues({ ...values, customer_comment: event.target.value })}
          />
        )}
      </FormField>
    </FormDrawer>
  )
}
