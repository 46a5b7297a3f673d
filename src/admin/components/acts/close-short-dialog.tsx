import { Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { awaitedUnits } from "../../../domain"
import { useCloseShortRma } from "../../hooks/api/rma-events"
import { useNotify } from "../../hooks/use-notify"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { ItemCard } from "../common/item-card"
import { NotifyField } from "../common/notify-field"
import { QuantityInput } from "../common/quantity-input"
import type { ActDialogProps } from "./act-dialog"

export function CloseShortDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useCloseShortRma(rma.id)
  const awaited = rma.items.filter((item) => awaitedUnits(item) > 0)
  const [missing, setMissing] = useState<Record<string, number>>(() =>
    Object.fromEntries(awaited.map((item) => [item.id, awaitedUnits(item)]))
  )
  const [reason, setReason] = useState("")
  const [notify, setNotify] = useNotify()
  const number = rma.display_id
  const items = Object.entries(missing)
    .map(([id, quantity]) => ({ id, quantity }))
    .filter(({ quantity }) => quantity > 0)

  const submit = () =>
    mutate(
      { items, reason: reason.trim(), notify_customer: notify },
      whenDone(t("closeShort.done", { number }))
    )

  return (
    <FormDrawer
      title={t("closeShort.title", { number })}
      description={t("closeShort.description")}
      submitLabel={t("closeShort.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={items.length > 0 && reason.trim() !== ""}
      isDirty={reason !== ""}
      isDestructive
    >
      <div className="flex flex-col gap-y-3">
        {awaited.map((item) => (
          <ItemCard key={item.id} item={item}>
            <div className="flex items-center justify-between gap-x-4">
              <Text size="small" className="text-ui-fg-subtle">
                {t("closeShort.awaited", { count: awaitedUnits(item) })}
              </Text>
              <div className="w-24">
                <QuantityInput
                  label={t("closeShort.quantity")}
                  value={missing[item.id]}
                  max={awaitedUnits(item)}
                  onChange={(quantity) => setMissing({ ...missing, [item.id]: quantity })}
                />
              </div>
            </div>
          </ItemCard>
        ))}
      </div>
      <FormField
        label={t("closeShort.reason")}
        error={items.length === 0 ? t("closeShort.nothing") : undefined}
      >
        {(id) => (
          <Textarea
            id={id}
            rows={3}
            placeholder={t("closeShort.placeholder")}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
