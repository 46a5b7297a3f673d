import { Alert, Button, DatePicker, Skeleton, Text } from "@medusajs/ui"
import { useState } from "react"
import { EXCHANGE_PRICES } from "../../../domain"
import type { AdminExchangePreviewResponse, AdminRma, HttpRmaItem } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { isUnchosen } from "../../lib/exchange-items"
import { OFFER_ENDS, type ExchangeForm, type OfferEnd } from "../../lib/exchange-form"
import { refusalWords } from "../../lib/refusal-words"
import type { RequestError } from "../../lib/request-error"
import { AmountField } from "../common/amount-field"
import { FormField } from "../common/form-field"
import { ItemCard } from "../common/item-card"
import { OptionSelect } from "../common/option-select"
import { ChooseReplacementDialog } from "./choose-replacement-dialog"
import { ExchangeSums } from "./exchange-sums"
import { OutboundOptionField } from "./outbound-option-field"
import { WishedReplacement } from "./wished-replacement"

type ApproveExchangeFieldsetProps = {
  rma: AdminRma
  /** Those that are exchanged, or sent again once they come back. */
  items: HttpRmaItem[]
  form: ExchangeForm
  preview: AdminExchangePreviewResponse["exchange"] | undefined
  error: RequestError | null
  onChange: (form: ExchangeForm) => void
}

const END_WORDS = {
  policy: "exchange.expiresPolicy",
  day: "exchange.expiresOn",
  never: "exchange.expiresNever",
} as const satisfies Record<OfferEnd, string>

/** What approval agrees on about the new units: which, at what price, how they are sent, until when. */
export function ApproveExchangeFieldset(props: ApproveExchangeFieldsetProps) {
  const { rma, items, form, preview, error, onChange } = props
  const { t } = useWords()
  const [open, setOpen] = useState<HttpRmaItem | null>(null)
  const change = (values: Partial<ExchangeForm>) => onChange({ ...form, ...values })
  const price = form.price ?? preview?.price ?? null

  return (
    <fieldset className="flex flex-col gap-y-6">
      <legend className="txt-compact-medium-plus mb-3">{t("exchange.approveTitle")}</legend>
      <div className="flex flex-col gap-y-3">
        {items.map((item) => (
          <ItemCard key={item.id} item={item}>
            <div className="flex items-center justify-between gap-x-4">
              <WishedReplacement item={item} />
              {item.resolution === "exchange" && (
                <Button
                  type="button"
                  size="small"
                  variant="secondary"
                  className="shrink-0 whitespace-nowrap"
                  onClick={() => setOpen(item)}
                >
                  {t(item.exchange_variant_id ? "exchange.change" : "exchange.choose")}
                </Button>
              )}
            </div>
          </ItemCard>
        ))}
        {items.some(isUnchosen) && (
          <Text size="small" className="text-ui-fg-error" role="alert">
            {t("exchange.missing")}
          </Text>
        )}
      </div>
      <OutboundOptionField
        orderId={rma.order_id}
        value={form.shipping_option_id}
        onChange={(shipping_option_id) => change({ shipping_option_id })}
      />
      <FormField
        label={t("exchange.priceBasis")}
        hint={price ? t(`exchange.priceHint.${price}`) : undefined}
      >
        {(id) => (
          <OptionSelect
            id={id}
            value={price}
            onChange={(chosen) => change({ price: chosen })}
            options={EXCHANGE_PRICES.map((value) => ({
              value,
              label: t(`exchange.price.${value}`),
            }))}
          />
        )}
      </FormField>
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField
          label={t("exchange.labelFee")}
          value={form.label_fee}
          onChange={(label_fee) => change({ label_fee })}
          currencyCode={rma.currency_code}
        />
        <AmountField
          label={t("exchange.restockingFee")}
          value={form.restocking_fee}
          onChange={(restocking_fee) => change({ restocking_fee })}
          currencyCode={rma.currency_code}
        />
      </div>
      <AmountField
        label={t("exchange.shippingAmount")}
        hint={t("exchange.shippingAmountHint")}
        value={form.shipping_amount}
        onChange={(shipping_amount) => change({ shipping_amount })}
        currencyCode={rma.currency_code}
      />
      <FormField label={t("exchange.expires")} hint={t("exchange.expiresHint")}>
        {(id) => (
          <OptionSelect
            id={id}
            value={form.ends}
            onChange={(ends) => change({ ends })}
            options={OFFER_ENDS.map((value) => ({ value, label: t(END_WORDS[value]) }))}
          />
        )}
      </FormField>
      {form.ends === "day" && (
        <FormField label={t("exchange.expiresDay")}>
          {() => (
            <DatePicker
              aria-label={t("exchange.expiresDay")}
              size="small"
              minValue={new Date()}
              value={form.ends_on}
              onChange={(ends_on) => change({ ends_on })}
            />
          )}
        </FormField>
      )}
      {error && <Alert variant="error">{refusalWords(error, t)}</Alert>}
      {!error && !preview && !items.some(isUnchosen) && (
        <Skeleton aria-label={t("exchange.computing")} className="h-24 w-full rounded-lg" />
      )}
      {preview && (
        <div className="bg-ui-bg-subtle rounded-lg border p-4">
          <ExchangeSums exchange={preview} />
        </div>
      )}
      {open && <ChooseReplacementDialog rma={rma} item={open} onClose={() => setOpen(null)} />}
    </fieldset>
  )
}
