import { RadioGroup, Text } from "@medusajs/ui"
import type { MinorUnits } from "../../../domain"
import type { HttpSettlementFacts } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import type { SettleForm, TenderChoice } from "../../lib/settle-form"
import { AmountField } from "../common/amount-field"
import { Fieldset } from "./fieldset"

type TenderFieldsetProps = {
  form: SettleForm
  facts: HttpSettlementFacts
  /** In minor units. */
  owed: MinorUnits
  onChange: (values: Partial<SettleForm>) => void
}

/** The way the customer is paid. */
export function TenderFieldset({ form, facts, owed, onChange }: TenderFieldsetProps) {
  const { t } = useWords()
  const choices = [
    {
      value: "original_payment",
      label: t("tender.original_payment"),
      description: t("tenderDescription.original_payment"),
    },
    { value: "manual", label: t("tender.manual"), description: t("tenderDescription.manual") },
    { value: "both", label: t("settle.tenderBoth"), description: t("settle.tenderBothHint") },
  ] satisfies { value: TenderChoice; label: string; description: string }[]

  return (
    <Fieldset title={t("settle.tender")}>
      {owed === 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("settle.tenderNothing")}
        </Text>
      ) : (
        <>
          <RadioGroup
            aria-label={t("settle.tender")}
            value={form.tender}
            onValueChange={(tender) => onChange({ tender: tender as TenderChoice })}
            className="gap-y-2"
          >
            {choices.map((choice) => (
              <RadioGroup.ChoiceBox key={choice.value} {...choice} />
            ))}
          </RadioGroup>
          {form.tender === "both" && (
            <AmountField
              label={t("settle.originalAmount")}
              value={form.original_amount}
              onChange={(original_amount) => onChange({ original_amount })}
              currencyCode={facts.books.currency.code}
            />
          )}
        </>
      )}
    </Fieldset>
  )
}
