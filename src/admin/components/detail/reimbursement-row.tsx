import { ActionMenu, type Action } from "@medusajs/dashboard/components"
import { ArrowDownRightMini, ArrowPath, CheckCircle, XCircle } from "@medusajs/icons"
import { Copy, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { ReimbursementEvent } from "../../../domain"
import type { HttpReimbursement } from "../../../types/http"
import { useCancelReimbursement } from "../../hooks/api/reimbursements"
import { useFormat } from "../../hooks/use-format"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { possibleReimbursementActs } from "../../lib/reimbursement-acts"
import { ResolveDialog } from "../acts/resolve-dialog"
import { useRetry } from "../acts/use-retry"
import { ReimbursementStatusBadge } from "../facts/reimbursement-status-badge"
import { VoucherCode } from "./voucher-code"

type ReimbursementRowProps = { reimbursement: HttpReimbursement; currencyCode: string }

/** One payment of a settlement, and what can be done when it does not go through. */
export function ReimbursementRow({ reimbursement, currencyCode }: ReimbursementRowProps) {
  const { t } = useWords()
  const format = useFormat()
  const prompt = usePrompt()
  const showRefusal = useRefusalToast()
  const [isResolving, setIsResolving] = useState(false)
  const retry = useRetry()
  const canceling = useCancelReimbursement(reimbursement.id)
  const voucher = reimbursement.gift_card ?? reimbursement.coupon
  const amount = format.amount(reimbursement.amount, currencyCode)
  const credit = reimbursement.gift_card ?? reimbursement.coupon

  const cancel = async () => {
    const isSure = await prompt({
      title: t("moneyCard.cancelTitle"),
      description: t("moneyCard.cancelDescription", { amount }),
      confirmText: t("moneyCard.cancel"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      canceling.mutate(undefined, {
        onSuccess: () => toast.success(t("moneyCard.canceled")),
        onError: showRefusal,
      })
    }
  }

  const actions: Record<ReimbursementEvent, Action> = {
    retry: {
      icon: <ArrowPath />,
      label: t("moneyCard.retry"),
      onClick: () => retry(reimbursement),
    },
    resolve: {
      icon: <CheckCircle />,
      label: t("moneyCard.resolve"),
      onClick: () => setIsResolving(true),
    },
    cancel: { icon: <XCircle />, label: t("moneyCard.cancel"), onClick: () => void cancel() },
  }
  const acts = possibleReimbursementActs(reimbursement)

  return (
    <div className="bg-ui-bg-subtle flex items-center gap-x-3 px-6 py-4">
      <ArrowDownRightMini className="text-ui-fg-muted shrink-0" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" leading="compact" weight="plus">
            {t(`tender.${reimbursement.tender}`)}
          </Text>
          <ReimbursementStatusBadge status={reimbursement.status} />
        </div>
        {credit && (
          <Copy content={credit.code} className="txt-compact-small text-ui-fg-subtle">
            <code>{credit.code}</code>
          </Copy>
        )}
        {reimbursement.bonus > 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("moneyActs.bonus", { amount: format.amount(reimbursement.bonus, currencyCode) })}
          </Text>
        )}
        {voucher && <VoucherCode {...voucher} />}
        {explanation() && (
          <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
            {explanation()}
          </Text>
        )}
      </div>
      <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0 tabular-nums">
        {amount}
      </Text>
      {acts.length > 0 && <ActionMenu groups={[{ actions: acts.map((act) => actions[act]) }]} />}
      {isResolving && (
        <ResolveDialog
          reimbursement={reimbursement}
          currencyCode={currencyCode}
          onClose={() => setIsResolving(false)}
        />
      )}
    </div>
  )

  function explanation(): string | undefined {
    switch (reimbursement.status) {
      case "failed":
        return reimbursement.failure && t("moneyCard.failure", { failure: reimbursement.failure })
      case "processing":
        return reimbursement.failure
          ? t("moneyCard.failure", { failure: reimbursement.failure })
          : t("moneyCard.processing")
      default:
        return reimbursement.reference
    }
  }
}
