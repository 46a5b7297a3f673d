import { Alert, Skeleton, toast } from "@medusajs/ui"
import { useState } from "react"
import { isRefusal } from "../../../domain"
import type {
  AdminRma,
  AdminSettlementResponse,
  HttpSettlement,
  HttpSettlementFacts,
} from "../../../types/http"
import { useApproveSettlement, useSettlementFacts } from "../../hooks/api/settlements"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { payableOf } from "../../lib/payable"
import { refusalWords } from "../../lib/refusal-words"
import { previewTenders, tendersOf, type TenderChoice } from "../../lib/settle-form"
import { settleRefusalWords } from "../../lib/settle-refusal-words"
import { stuckReimbursements } from "../../lib/stuck-reimbursements"
import { toHttpTenders } from "../../lib/tender-form"
import { FormDrawer } from "../common/form-drawer"
import { LoadError } from "../common/load-error"
import { NotifyField } from "../common/notify-field"
import { SwitchField } from "../common/switch-field"
import { TenderRows } from "../settle/tender-rows"

type ApproveSettlementDialogProps = {
  rma: AdminRma
  settlement: HttpSettlement
  onClose: () => void
}

/** Approves a draft, and pays it in the same act or later. */
export function ApproveSettlementDialog(props: ApproveSettlementDialogProps) {
  const { rma, settlement, onClose } = props
  const { t } = useWords()
  const format = useFormat()
  const { data: facts, error, refetch } = useSettlementFacts(rma.id)

  if (facts) return <ApproveForm {...props} facts={facts} />

  const amount = format.amount(settlement.owed, settlement.currency_code)
  return (
    <FormDrawer
      title={t("moneyActs.approveTitle")}
      description={t("moneyActs.approveDescription", { amount })}
      submitLabel={t("moneyActs.approve")}
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

type ApproveFormProps = ApproveSettlementDialogProps & { facts: HttpSettlementFacts }

function ApproveForm({ rma, settlement, facts, onClose }: ApproveFormProps) {
  const { t } = useWords()
  const format = useFormat()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = useApproveSettlement(settlement.id)
  const [payable] = useState(() => payableOf(settlement, settlement.owed))
  const [isPaid, setIsPaid] = useState(settlement.owed > 0)
  const [form, setForm] = useState<TenderChoice>({
    tenders: null,
    override_reason: settlement.override_reason ?? "",
  })
  const [notify, setNotify] = useNotify()
  const amount = format.amount(settlement.owed, settlement.currency_code)
  const planned = isPaid ? previewTenders(form, facts, payable) : []
  const refusal = isRefusal(planned) ? planned : null
  const override_reason = form.override_reason.trim()

  const submit = () =>
    mutate(
      {
        ...(isPaid ? { tenders: toHttpTenders(tendersOf(form, facts, payable)) } : {}),
        ...(isPaid && override_reason ? { override_reason } : {}),
        expected_owed: settlement.owed,
        notify_customer: notify,
      },
      { onSuccess: tell, onError: showRefusal }
    )

  return (
    <FormDrawer
      title={t("moneyActs.approveTitle")}
      description={t("moneyActs.approveDescription", { amount })}
      submitLabel={isPaid ? t("pay.submit", { amount }) : t("settling.submit.later", { amount })}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={refusal === null}
    >
      {settlement.owed > 0 && (
        <SwitchField
          label={t("settling.payment.now")}
          hint={t(`settling.paymentHint.${isPaid ? "now" : "later"}`)}
          checked={isPaid}
          onChange={setIsPaid}
        />
      )}
      {isPaid && (
        <TenderRows
          rma={rma}
          form={form}
          facts={facts}
          payable={payable}
          refusal={refusal}
          onChange={(values) => setForm({ ...form, ...values })}
        />
      )}
      {refusal && <Alert variant="error">{settleRefusalWords(refusal, t)}</Alert>}
      <NotifyField checked={notify} onChange={setNotify} />
    </FormDrawer>
  )

  function tell({ settlement: now }: AdminSettlementResponse): void {
    if (now.status === "draft") toast.warning(t("moneyActs.stillDraft"))
    else if (stuckReimbursements([now]).length > 0) toast.warning(t("settle.failed"))
    else toast.success(t("moneyActs.approved"))
    onClose()
  }
}
