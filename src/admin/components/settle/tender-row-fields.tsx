import { Trash } from "@medusajs/icons"
import { IconButton, Input, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { fromMinor, takesBonus, type AvailableTender } from "../../../domain"
import type { AdminRma, HttpSettlementFacts } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { changeTender, type TenderRow } from "../../lib/tender-form"
import { AmountField } from "../common/amount-field"
import { FormField } from "../common/form-field"
import { OptionSelect } from "../common/option-select"
import { TargetOrderField } from "./target-order-field"

type TenderRowFieldsProps = {
  rma: Pick<AdminRma, "order_id" | "customer_id" | "email">
  row: TenderRow
  number: number
  /** The last takes what is left. */
  isLast: boolean
  isAlone: boolean
  facts: HttpSettlementFacts
  /** What return actions promise on top of shop credit for what is settled, in percent. */
  promisedBonus: number
  onChange: (row: TenderRow) => void
  onRemove: () => void
}

const ANY_PAYMENT = "any"

/** One way of paying: which, how much, and what it asks for besides. */
export function TenderRowFields(props: TenderRowFieldsProps) {
  const { row, number, isLast, isAlone, facts, promisedBonus, onChange, onRemove } = props
  const { t } = useWords()
  const format = useFormat()
  const { currency } = facts.books
  const chosen = facts.tenders.find(({ tender }) => tender === row.tender)
  const amountOf = (minor: number) => format.amount(fromMinor(minor, currency), currency.code)

  return (
    <div
      role="group"
      aria-label={t("settling.tenderNumber", { number })}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-3 rounded-xl p-3"
    >
      <div className="flex items-end gap-x-3">
        <div className="min-w-0 flex-1">
          <FormField label={t("settling.tender")}>
            {(id) => (
              <OptionSelect
                id={id}
                value={row.tender}
                onChange={(tender) => onChange(changeTender(row, tender))}
                options={facts.tenders.map((one) => ({
                  value: one.tender,
                  label: nameOf(one),
                  disabled: !one.is_available && one.tender !== row.tender,
                }))}
              />
            )}
          </FormField>
        </div>
        {!isLast && (
          <div className="w-36">
            <AmountField
              label={t("fields.amount")}
              value={row.amount}
              onChange={(amount) => onChange({ ...row, amount })}
              currencyCode={currency.code}
            />
          </div>
        )}
        {isLast && !isAlone && (
          <Text size="small" className="text-ui-fg-subtle shrink-0 pb-1.5">
            {t("settling.rest")}
          </Text>
        )}
        {!isAlone && (
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("settling.removeTender")}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {t(`settling.description.${row.tender}`)}
        {chosen?.available ? ` ${t("settling.upTo", { amount: amountOf(chosen.available) })}.` : ""}
      </Text>
      {details()}
    </div>
  )

  function nameOf({ tender, problem }: AvailableTender): string {
    const name = t(`tender.${tender}`)
    return problem ? `${name} (${t(`settling.problem.${problem}`)})` : name
  }

  function details(): ReactNode {
    if (row.tender === "replacement_order") {
      return (
        <TargetOrderField
          rma={props.rma}
          value={row.order_id}
          onChange={(order_id) => onChange({ ...row, order_id })}
        />
      )
    }
    if (row.tender === "manual") {
      return (
        <FormField label={t("settling.reference")} optional>
          {(id) => (
            <Input
              id={id}
              size="small"
              value={row.reference}
              onChange={(event) => onChange({ ...row, reference: event.target.value })}
            />
          )}
        </FormField>
      )
    }
    if (takesBonus(row.tender)) {
      return (
        <FormField
          label={t("settling.bonusPercent")}
          hint={
            promisedBonus > 0 ? t("settling.bonusPromised", { percent: promisedBonus }) : undefined
          }
          optional
        >
          {(id) => (
            <Input
              id={id}
              size="small"
              type="number"
              inputMode="decimal"
              min={0}
              max={100}
              step="any"
              value={row.bonus_percent ?? ""}
              onChange={({ target: { valueAsNumber: typed } }) =>
                onChange({ ...row, bonus_percent: Number.isNaN(typed) ? null : typed })
              }
            />
          )}
        </FormField>
      )
    }
    const payments = chosen?.payments ?? []
    return payments.length < 2 ? null : (
      <FormField label={t("settling.whichPayment")}>
        {(id) => (
          <OptionSelect
            id={id}
            value={row.payment_id ?? ANY_PAYMENT}
            onChange={(value) =>
              onChange({ ...row, payment_id: value === ANY_PAYMENT ? null : value })
            }
            options={[
              { value: ANY_PAYMENT, label: t("settling.oldestFirst") },
              ...payments.map(({ id, provider_id, available }) => ({
                value: id,
                label: t("settling.paymentLeft", {
                  provider: provider_id,
                  amount: amountOf(available),
                }),
                disabled: available === 0,
              })),
            ]}
          />
        )}
      </FormField>
    )
  }
}
