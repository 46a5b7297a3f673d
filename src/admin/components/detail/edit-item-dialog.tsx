import { useState } from "react"
import { hasNothingToSendBack, type ItemEdit } from "../../../domain"
import type { AdminRma, HttpRmaItem } from "../../../types/http"
import { useUpdateRmaItems } from "../../hooks/api/rmas"
import { useReasonSettings, useReturnActions } from "../../hooks/api/settings"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { isEditable } from "../../lib/is-editable"
import { toReasonGroups } from "../../lib/reason-groups"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { ItemCard } from "../common/item-card"
import { OptionSelect } from "../common/option-select"
import { QuantityInput } from "../common/quantity-input"
import { SwitchField } from "../common/switch-field"

type EditItemDialogProps = { rma: AdminRma; item: HttpRmaItem; onClose: () => void }

export function EditItemDialog({ rma, item, onClose }: EditItemDialogProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useUpdateRmaItems(rma.id)
  const { data: actions = [] } = useReturnActions()
  const { data: reasons = [] } = useReasonSettings()
  const [started] = useState({
    action_id: item.action?.id,
    reason_id: item.reason?.id,
    quantity: item.requested_quantity,
    return_expected: item.return_expected,
  })
  const [values, setValues] = useState(started)
  const canChange = (edit: ItemEdit) => isEditable(rma, item, edit)
  const isPaidAhead = !canChange({})

  const submit = () =>
    mutate(
      { items: [{ id: item.id, ...onlyChanges(started, values) }] },
      whenDone(t("editItem.done"))
    )

  return (
    <FormDrawer
      title={t("editItem.title")}
      description={t(isPaidAhead ? "editItem.paidAhead" : "editItem.description")}
      submitLabel={t("editItem.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={values !== started}
      isDirty={values !== started}
    >
      <ItemCard item={item} />
      {!isPaidAhead && (
        <>
          <FormField label={t("fields.reason")}>
            {(id) => (
              <OptionSelect
                id={id}
                value={values.reason_id ?? null}
                onChange={(reason_id) => setValues({ ...values, reason_id })}
                groups={toReasonGroups(reasons)}
                placeholder={t("create.chooseReason")}
              />
            )}
          </FormField>
          <FormField label={t("fields.action")}>
            {(id) => (
              <OptionSelect
                id={id}
                value={values.action_id ?? null}
                onChange={(action_id) => setValues({ ...values, action_id })}
                options={actions
                  .filter(({ resolution }) => canChange({ resolution }))
                  .map(({ id: value, label }) => ({ value, label }))}
                placeholder={t("create.chooseAction")}
              />
            )}
          </FormField>
        </>
      )}
      {canChange({ quantity: item.requested_quantity }) && (
        <FormField label={t("editItem.quantity")}>
          {(id) => (
            <QuantityInput
              id={id}
              min={1}
              value={values.quantity}
              onChange={(quantity) => setValues({ ...values, quantity })}
            />
          )}
        </FormField>
      )}
      {!hasNothingToSendBack(rma.kind) && canChange({ return_expected: false }) && (
        <SwitchField
          label={t("editItem.returnExpected")}
          hint={t(isPaidAhead ? "editItem.paidAheadHint" : "approve.returnExpectedHint")}
          checked={values.return_expected}
          onChange={(return_expected) => setValues({ ...values, return_expected })}
        />
      )}
    </FormDrawer>
  )
}

/** What was not touched is not sent: a colleague may have changed it meanwhile. */
function onlyChanges<T extends object>(before: T, after: T): Partial<T> {
  const changed = Object.entries(after).filter(([key, value]) => value !== before[key as keyof T])
  return Object.fromEntries(changed) as Partial<T>
}
