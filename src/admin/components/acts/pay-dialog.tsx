import { Alert, Skeleton, toast } from "@medusajs/ui"
import { useState } from "react"
import { isRefusal } from "../../../domain"
import type {
  AdminRma,
  AdminSettlementResponse,
  HttpSettlement,
  HttpSettlementFacts,
} from "../../../types/http"
import { usePaySettlement } from "../../hooks/api/reimbursements"
import { useSettlementFacts } from "../../hooks/api/settlements"
import { useFormat } from "../../hooks/use-format"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { payableOf } from "../../lib/payable"
import { refusalWords } from "../../lib/refusal-words"
import { previewTenders, tendersOf, type TenderChoice } from "../../lib/settle-form"
import { settleRefusalWords } from "../../lib/settle-refusal-words"
import { stuckReimbursements } from "../../lib/stuck-reimbursements"
import { toHttpTenders } from "../../lib/tender-form"
import { unpaidAmount } from "../../lib/unpaid-amount"
import { FormDrawer } from "../common/form-drawer"
import { LoadError } from "../common/load-error"
import { TenderRows } from "../settle/tender-rows"

type PayDialogProps = { rma: AdminRma; settlement: HttpSettlement; onClose: () => void }

/** Pays what an approved settlement still owes: one that was kept, or whose payment was given up. */
export function PayDialog(props: PayDialogProps) {
  const { rma, settlement, onClose } = props
  const { t } = useWords()
  const format = useFormat()
  const { data: facts, error, refetch } = useSettlementFacts(rma.id)
  const [amount] = useState(format.amount(unpaidAmount(settlement), settlement.currency_code))

  if (facts) return <PayForm {...props} facts={facts} amount={amount} />

  return (
    <FormDrawer
      title={t("pay.title")}
      description={t("pay.description", { amount, number: rma.display_id })}
      submitLabel={t("pay.submit", { amount })}
      onSubmit={onClose}
      onClose={onClose}
      isPending={false}
      canSubmit={false}
    >
      {error ? (
        <LoadError title={refusalWords(error, t)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="h-40 w-full rounded-lg" />
      )}
    </FormDrawer>
  )
}

type PayFormProps = PayDialogProps & { facts: HttpSettlementFacts; amount: string }

function PayForm({ rma, settlement, facts, amount, onClose }: PayFormProps) {
  const { t } = useWords()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = usePaySettlement(settlement.id)
  const [payable] = useState(() => payableOf(settlement, unpaidAmount(settlement)))
  const [form, setForm] = useState<TenderChoice>({
    tenders: null,
    override_reason: settlement.override_reason ?? "",
  })
  const planned = previewTenders(form, facts, payable)
  const refusal = isRefusal(planned) ? planned : null
  const override_reason = form.override_reason.trim()

  const submit = () =>
    mutate(
      {
        tenders: toHttpTenders(tendersOf(form, facts, payable)),
        ...(override_reason ? { override_reason } : {}),
      },
      { onSuccess: tell, onError: showRefusal }
    )

  return (
    <FormDrawer
      title={t("pay.title")}
      description={t("pay.description", { amount, number: rma.display_id })}
      submitLabel={t("pay.submit", { amount })}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={refusal === null}
    >
      <TenderRows
        rma={rma}
        form={form}
        facts={facts}
        payable={payable}
        refusal={refusal}
        onChange={(values) => setForm({ ...form, ...values })}
      />
      {refusal && <Alert variant="error">{settleRefusalWords(refusal, t)}</Alert>}
    </FormDrawer>
  )

  function tell(answer: AdminSettlementResponse): void {
    if (stuckReimbursements([answer.settlement]).length > 0) {
      toast.warning(t("pay.failed"))
    } else {
      toast.success(t("pay.done", { amount }))
    }
    onClose()
  }
}
