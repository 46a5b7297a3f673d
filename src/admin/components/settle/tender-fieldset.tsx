import { RadioGroup, Text } from "@medusajs/ui"
import type { AdminRma, HttpSettlementFacts } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { PAYMENTS, type SettleForm, type SettlePreview } from "../../lib/settle-form"
import { Fieldset } from "./fieldset"
import { TenderRows } from "./tender-rows"

type TenderFieldsetProps = {
  rma: Pick<AdminRma, "order_id" | "customer_id" | "email">
  form: Pick<SettleForm, "payment" | "tenders" | "override_reason">
  facts: HttpSettlementFacts
  preview: SettlePreview
  onChange: (values: Partial<SettleForm>) => void
}

/** When and how the customer is paid. */
export function TenderFieldset({ rma, form, facts, preview, onChange }: TenderFieldsetProps) {
  const { t } = useWords()
  const settlement = "settlement" in preview ? preview.settlement : null

  if (!settlement || settlement.owed === 0) {
    return (
      <Fieldset title={t("settle.tender")}>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settle.tenderNothing")}
        </Text>
      </Fieldset>
    )
  }

  return (
    <>
      <Fieldset title={t("settling.when")}>
        <RadioGroup
          aria-label={t("settling.when")}
          value={form.payment}
          onValueChange={(value) => {
            const payment = PAYMENTS.find((one) => one === value)
            if (payment) onChange({ payment })
          }}
          className="grid gap-2 md:grid-cols-3"
        >
          {PAYMENTS.map((payment) => (
            <RadioGroup.ChoiceBox
              key={payment}
              value={payment}
              label={t(`settling.payment.${payment}`)}
              description={t(`settling.paymentHint.${payment}`)}
            />
          ))}
        </RadioGroup>
      </Fieldset>
      {form.payment === "now" && (
        <TenderRows
          rma={rma}
          form={form}
          facts={facts}
          payable={settlement}
          refusal={"refusal" in preview ? preview.refusal : null}
          onChange={onChange}
        />
      )}
    </>
  )
}
