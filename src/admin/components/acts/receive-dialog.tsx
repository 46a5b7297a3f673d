import { Text, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useReceiveRma } from "../../hooks/api/rma-events"
import { useRmaSettings, useStockLocations } from "../../hooks/api/settings"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { problemOf, startReceiving, toReceiveBody, unitsOf } from "../../lib/receive-form"
import { FormModal } from "../common/form-modal"
import { SwitchField } from "../common/switch-field"
import type { ActDialogProps } from "./act-dialog"
import { ReceiveLineCard } from "./receive-line-card"

export function ReceiveDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useReceiveRma(rma.id)
  const { data: stockLocations } = useStockLocations()
  const { data: settings } = useRmaSettings()
  const locations = useMemo(
    () =>
      (stockLocations ?? []).map(({ id, name, sales_channels }) => ({
        id,
        name,
        is_sellable: (sales_channels ?? []).length > 0,
        is_restockable: settings?.restock_location_ids?.includes(id) ?? true,
      })),
    [stockLocations, settings]
  )
  const [started] = useState(() => startReceiving(rma.items))
  const [lines, setLines] = useState(started)
  const [notify, setNotify] = useNotify()

  const number = rma.display_id
  const count = lines.reduce((sum, line) => sum + unitsOf(line), 0)
  const hasProblem = lines.some((line) => problemOf(line) !== null)

  const submit = () =>
    mutate(
      { ...toReceiveBody(lines), notify_customer: notify },
      {
        onSuccess: () => {
          toast.success(t("receive.done", { number }))
          onClose()
        },
        onError: showRefusal,
      }
    )

  return (
    <FormModal
      title={t("receive.title", { number })}
      description={t("receive.description")}
      submitLabel={t("receive.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={count > 0 && !hasProblem}
      isDirty={lines !== started}
      isWide
      status={
        <Text size="small" className="text-ui-fg-subtle">
          {count > 0 ? t("receive.summary", { count }) : t("receive.nothing")}
        </Text>
      }
    >
      <div className="flex flex-col gap-y-3">
        {lines.map((line, index) => (
          <ReceiveLineCard
            key={line.item.id}
            line={line}
            locations={locations}
            onChange={(changed) =>
              setLines(lines.map((other, i) => (i === index ? changed : other)))
            }
          />
        ))}
      </div>
      <SwitchField
        label={t("common.notifyCustomer")}
        hint={t("common.notifyCustomerHint")}
        checked={notify}
        onChange={setNotify}
      />
    </FormModal>
  )
}
