import { Text, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useReceiveRma } from "../../hooks/api/rma-events"
import { useReasonSettings, useRmaSettings, useStockLocations } from "../../hooks/api/settings"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import {
  problemOf,
  startReceiving,
  toReceiveBody,
  unitsOf,
  type ReceiveLocation,
  type UsualDispositions,
} from "../../lib/receive-form"
import { FormModal } from "../common/form-modal"
import { SwitchField } from "../common/switch-field"
import type { ActDialogProps } from "./act-dialog"
import { ReceiveLineCard } from "./receive-line-card"

/** Waits for where goods usually go, because the form begins with it; without it when it cannot be read. */
export function ReceiveDialog(props: ActDialogProps) {
  const { data: stockLocations, isPending: isLoadingLocations } = useStockLocations()
  const { data: settings, isPending: isLoadingSettings } = useRmaSettings()
  const { data: reasons, isPending: isLoadingReasons } = useReasonSettings()
  const locations = useMemo(
    () =>
      (stockLocations ?? []).map(({ id, name, sales_channels }) => ({
        id,
        name,
        is_sellable: (sales_channels ?? []).length > 0,
        is_restockable: settings?.restock_location_ids?.includes(id) ?? true,
        is_quarantine: settings?.quarantine_location_id === id,
      })),
    [stockLocations, settings]
  )
  const usual = useMemo(
    () =>
      new Map(
        (reasons ?? []).flatMap(({ reason_id, default_disposition }) =>
          default_disposition ? [[reason_id, default_disposition]] : []
        )
      ),
    [reasons]
  )
  const isLoading = isLoadingLocations || isLoadingSettings || isLoadingReasons

  return isLoading ? null : <ReceiveForm {...props} locations={locations} usual={usual} />
}

type ReceiveFormProps = ActDialogProps & {
  locations: ReceiveLocation[]
  usual: UsualDispositions
}

function ReceiveForm({ rma, onClose, locations, usual }: ReceiveFormProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useReceiveRma(rma.id)
  const [started] = useState(() => startReceiving(rma.items, usual, locations))
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
