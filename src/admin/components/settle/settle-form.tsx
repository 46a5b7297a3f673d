import { toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { fromMinor } from "../../../domain"
import type { AdminRma, HttpSettlement, HttpSettlementFacts } from "../../../types/http"
import { useSettle } from "../../hooks/api/settlements"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import type { RequestError } from "../../lib/request-error"
import { previewSettlement, startSettling, toSettleBody } from "../../lib/settle-form"
import { stuckReimbursements } from "../../lib/stuck-reimbursements"
import { FormModal } from "../common/form-modal"
import { SwitchField } from "../common/switch-field"
import { AmountsFieldset } from "./amounts-fieldset"
import { SettleSummary } from "./settle-summary"
import { TenderFieldset } from "./tender-fieldset"
import { UnitsFieldset } from "./units-fieldset"

type SettleFormProps = {
  rma: AdminRma
  facts: HttpSettlementFacts
  /** The server settles by other facts by now. */
  onStale: () => void
  onClose: () => void
}

export function SettleForm({ rma, facts, onStale, onClose }: SettleFormProps) {
  const { t } = useWords()
  const format = useFormat()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useSettle(rma.id)
  const [started] = useState(() => startSettling(facts, rma.label))
  const [form, setForm] = useState(started)
  const [notify, setNotify] = useNotify()

  const preview = useMemo(() => previewSettlement(form, facts), [form, facts])
  const number = rma.display_id
  const owed = "settlement" in preview ? preview.settlement.owed : 0
  const amount = format.amount(fromMinor(owed, facts.books.currency), rma.currency_code)
  const change = (values: Partial<typeof form>) => setForm({ ...form, ...values })

  const submit = () =>
    mutate(
      { ...toSettleBody(form, facts, owed), notify_customer: notify },
      {
        onSuccess: ({ settlement }) => {
          tell(settlement)
          onClose()
        },
        onError: (error: RequestError) => {
          showRefusal(error)
          if (error.code === "settlement_changed") {
            onStale()
          }
        },
      }
    )

  return (
    <FormModal
      title={t("settle.title", { number })}
      description={t("settle.description")}
      submitLabel={owed > 0 ? t("settle.submit", { amount }) : t("settle.submitZero")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={preview.kind === "settlement"}
      isDirty={form !== started}
      isWide
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_380px]">
        <div className="flex min-w-0 flex-col gap-y-8">
          <UnitsFieldset
            rma={rma}
            facts={facts}
            units={form.units}
            onChange={(units) => change({ units })}
          />
          <AmountsFieldset form={form} facts={facts} preview={preview} onChange={change} />
          <TenderFieldset form={form} facts={facts} owed={owed} onChange={change} />
          <SwitchField
            label={t("common.notifyCustomer")}
            hint={t("common.notifyCustomerHint")}
            checked={notify}
            onChange={setNotify}
          />
        </div>
        <SettleSummary preview={preview} rma={rma} />
      </div>
    </FormModal>
  )

  function tell(settlement: HttpSettlement): void {
    if (stuckReimbursements([settlement]).length > 0) {
      toast.warning(t("settle.failed"))
      return
    }
    toast.success(
      settlement.owed > 0
        ? t("settle.done", {
            number,
            amount: format.amount(settlement.owed, settlement.currency_code),
          })
        : t("settle.doneZero", { number })
    )
  }
}
