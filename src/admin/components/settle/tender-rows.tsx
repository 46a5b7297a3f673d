import { Plus } from "@medusajs/icons"
import { Button, Input } from "@medusajs/ui"
import { promisedBonusPercent, type Refusal } from "../../../domain"
import type { AdminRma, HttpSettlementFacts } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import {
  isOverrideNeeded,
  itemsOf,
  tendersOf,
  type Payable,
  type TenderChoice,
} from "../../lib/settle-form"
import { addTenderRow, type TenderRow } from "../../lib/tender-form"
import { FormField } from "../common/form-field"
import { Fieldset } from "./fieldset"
import { TenderRowFields } from "./tender-row-fields"

type TenderRowsProps = {
  rma: Pick<AdminRma, "order_id" | "customer_id" | "email">
  form: TenderChoice
  facts: HttpSettlementFacts
  payable: Payable
  /** Why it cannot be paid like that. */
  refusal: Refusal | null
  onChange: (values: Partial<TenderChoice>) => void
}

/** The ways in which an amount is paid, one or several, and why where that is not as promised. */
export function TenderRows({ rma, form, facts, payable, refusal, onChange }: TenderRowsProps) {
  const { t } = useWords()
  const rows = tendersOf(form, facts, payable)
  const promised = promisedBonusPercent({ ...facts.shop, items: itemsOf(payable, facts) })
  const changeRows = (tenders: TenderRow[]) => onChange({ tenders })
  const isReasonAsked = isOverrideNeeded(refusal)

  return (
    <Fieldset title={t("settle.tender")}>
      {rows.map((row, index) => (
        <TenderRowFields
          key={row.key}
          rma={rma}
          row={row}
          number={index + 1}
          isLast={index === rows.length - 1}
          isAlone={rows.length === 1}
          facts={facts}
          promisedBonus={promised}
          onChange={(changed) => changeRows(rows.map((one) => (one === row ? changed : one)))}
          onRemove={() => changeRows(rows.filter((one) => one !== row))}
        />
      ))}
      <Button
        type="button"
        size="small"
        variant="transparent"
        className="self-start"
        onClick={() => changeRows(addTenderRow(rows, facts.tenders))}
      >
        <Plus />
        {t("settling.addTender")}
      </Button>
      {(isReasonAsked || form.override_reason !== "") && (
        <FormField
          label={t("settling.overrideReason")}
          hint={t("settling.overrideReasonHint")}
          error={isReasonAsked ? t("settling.overrideReasonMissing") : undefined}
        >
          {(id) => (
            <Input
              id={id}
              size="small"
              value={form.override_reason}
              onChange={(event) => onChange({ override_reason: event.target.value })}
            />
          )}
        </FormField>
      )}
    </Fieldset>
  )
}
