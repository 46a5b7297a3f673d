import { DatePicker, Text } from "@medusajs/ui"
import { useState } from "react"
import { hasNothingToSendBack } from "../../../domain"
import { useUploadLabel } from "../../hooks/api/labels"
import { useApproveRma } from "../../hooks/api/rma-events"
import { useStockLocations } from "../../hooks/api/settings"
import { useItemWords } from "../../hooks/use-item-words"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useReturnOptions } from "../../hooks/use-return-options"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { toDay } from "../../lib/deadline"
import { isLinkRight, labelBody, labelFile, labelForm } from "../../lib/label-form"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { ItemCard } from "../common/item-card"
import { NotifyField } from "../common/notify-field"
import { OptionSelect } from "../common/option-select"
import { QuantityInput } from "../common/quantity-input"
import { SwitchField } from "../common/switch-field"
import { LabelFields } from "../documents/label-fields"
import { ReturnOptionField } from "../documents/return-option-field"
import { ApproveExchangeFieldset } from "../exchange/approve-exchange-fieldset"
import { useApproveExchange } from "../exchange/use-approve-exchange"
import type { ActDialogProps } from "./act-dialog"

const LEFT_OPEN = "left_open"

export function ApproveDialog({ rma, onClose }: ActDialogProps) {
  const { t } = useWords()
  const { reasonOf, actionOf } = useItemWords()
  const showRefusal = useRefusalToast()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useApproveRma(rma.id)
  const uploading = useUploadLabel(rma.id)
  const { data: locations = [] } = useStockLocations()
  const [items, setItems] = useState(() =>
    rma.items.map((item) => ({
      id: item.id,
      approved_quantity: item.requested_quantity,
      return_expected: item.return_expected,
    }))
  )
  const [locationId, setLocationId] = useState(rma.location_id ?? LEFT_OPEN)
  const [returnBy, setReturnBy] = useState<Date | null>(null)
  const [hasLabel, setHasLabel] = useState(rma.label !== null)
  const [label, setLabel] = useState(() => labelForm(rma.label))
  const [chosenOption, setChosenOption] = useState(rma.return_shipping_option_id)
  const [notify, setNotify] = useNotify()
  const exchange = useApproveExchange(rma, items)

  const number = rma.display_id
  const isNothing = items.every((item) => item.approved_quantity === 0)
  const goods = rma.items.filter(
    (_, index) => items[index].return_expected && items[index].approved_quantity > 0
  )
  const comesBack = goods.length > 0
  const options = useReturnOptions(goods)
  const optionId = options.find(({ id }) => id === chosenOption)?.id

  const change = (id: string, values: Partial<(typeof items)[number]>) =>
    setItems(items.map((item) => (item.id === id ? { ...item, ...values } : item)))

  const submit = async () => {
    const isLabeled = comesBack && hasLabel
    const file = isLabeled ? labelFile(label) : null
    // Before the yes, which brings the label along. Where the yes is refused, the case keeps it.
    if (file && !(await uploading.mutateAsync(file).then(() => true, showRefusal))) return
    mutate(
      {
        items,
        location_id: locationId === LEFT_OPEN ? undefined : locationId,
        return_by: comesBack && returnBy ? toDay(returnBy) : undefined,
        label: (isLabeled && labelBody(label)) || undefined,
        return_shipping_option_id: comesBack ? optionId : undefined,
        exchange: exchange.body,
        notify_customer: notify,
      },
      whenDone(t("approve.done", { number }))
    )
  }

  return (
    <FormDrawer
      title={t("approve.title", { number })}
      description={t("approve.description")}
      submitLabel={t("approve.submit")}
      onSubmit={() => void submit()}
      onClose={onClose}
      isPending={uploading.isPending || isPending}
      canSubmit={!isNothing && exchange.isReady && (!hasLabel || isLinkRight(label))}
    >
      <div className="flex flex-col gap-y-3">
        {rma.items.map((item, index) => (
          <ItemCard
            key={item.id}
            item={item}
            aside={
              <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0">
                {t("approve.requested", { count: item.requested_quantity })}
              </Text>
            }
          >
            <div className="flex flex-col gap-y-3">
              {item.reason && (
                <Text size="small" className="text-ui-fg-subtle">
                  {[reasonOf(item), actionOf(item)].filter(Boolean).join(" → ")}
                </Text>
              )}
              <div className="flex items-center justify-between gap-x-4">
                {hasNothingToSendBack(rma.kind) ? (
                  <Text size="small" className="text-ui-fg-subtle">
                    {t("items.stays")}
                  </Text>
                ) : (
                  <SwitchField
                    label={t("approve.returnExpected")}
                    hint={t("approve.returnExpectedHint")}
                    checked={items[index].return_expected}
                    onChange={(return_expected) => change(item.id, { return_expected })}
                  />
                )}
                <div className="w-24 shrink-0">
                  <QuantityInput
                    label={t("approve.quantity")}
                    value={items[index].approved_quantity}
                    max={item.requested_quantity}
                    onChange={(approved_quantity) => change(item.id, { approved_quantity })}
                  />
                </div>
              </div>
            </div>
          </ItemCard>
        ))}
        {isNothing && (
          <Text size="small" className="text-ui-fg-error" role="alert">
            {t("approve.nothing")}
          </Text>
        )}
      </div>
      {exchange.items.length > 0 && (
        <ApproveExchangeFieldset
          rma={rma}
          items={exchange.items}
          form={exchange.form}
          preview={exchange.preview}
          error={exchange.error}
          onChange={exchange.setForm}
        />
      )}
      {comesBack && (
        <>
          <FormField label={t("approve.location")} hint={t("approve.locationHint")} optional>
            {(id) => (
              <OptionSelect
                id={id}
                value={locationId}
                onChange={setLocationId}
                groups={[
                  { label: null, options: [{ value: LEFT_OPEN, label: t("approve.anyLocation") }] },
                  {
                    label: null,
                    options: locations.map(({ id: value, name }) => ({ value, label: name })),
                  },
                ]}
              />
            )}
          </FormField>
          <FormField label={t("approve.returnBy")} hint={t("approve.returnByHint")} optional>
            {() => (
              <DatePicker
                aria-label={t("approve.returnBy")}
                size="small"
                minValue={new Date()}
                value={returnBy}
                onChange={setReturnBy}
              />
            )}
          </FormField>
          {options.length > 0 && (
            <ReturnOptionField
              options={options}
              value={optionId ?? null}
              onChange={setChosenOption}
            />
          )}
          <SwitchField
            label={t("documents.withApproval")}
            hint={t("documents.withApprovalHint")}
            checked={hasLabel}
            onChange={setHasLabel}
          />
          {hasLabel && (
            <LabelFields value={label} onChange={setLabel} currencyCode={rma.currency_code} />
          )}
        </>
      )}
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )
}
