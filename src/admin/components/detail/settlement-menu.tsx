import { ActionMenu, type Action } from "@medusajs/dashboard/components"
import { Cash, Check, Trash, XCircle } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { AdminRma, HttpSettlement } from "../../../types/http"
import { useVoidSettlement } from "../../hooks/api/settlements"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { possibleSettlementActs, type SettlementAct } from "../../lib/settlement-acts"
import { ApproveSettlementDialog } from "../acts/approve-settlement-dialog"
import { PayDialog } from "../acts/pay-dialog"
import { VoidDialog } from "../acts/void-dialog"

type SettlementMenuProps = { rma: AdminRma; settlement: HttpSettlement }

/** Everything that can be done with a settlement now; nothing where that is nothing. */
export function SettlementMenu({ rma, settlement }: SettlementMenuProps) {
  const { t } = useWords()
  const prompt = usePrompt()
  const showRefusal = useRefusalToast()
  const [open, setOpen] = useState<Exclude<SettlementAct, "discard"> | null>(null)
  const voiding = useVoidSettlement(settlement.id)
  const acts = possibleSettlementActs(settlement)

  const discard = async () => {
    const isSure = await prompt({
      title: t("moneyActs.discardTitle"),
      description: t("moneyActs.discardDescription"),
      confirmText: t("moneyActs.discard"),
      cancelText: t("common.cancel"),
    })
    if (!isSure) return
    voiding.mutate(
      { reason: t("moneyActs.discard"), notify_customer: false },
      { onSuccess: () => toast.success(t("moneyActs.discarded")), onError: showRefusal }
    )
  }

  const actions: Record<SettlementAct, Action> = {
    approve: {
      icon: <Check />,
      label: t("moneyActs.approve"),
      onClick: () => setOpen("approve"),
    },
    pay: { icon: <Cash />, label: t("moneyActs.pay"), onClick: () => setOpen("pay") },
    discard: {
      icon: <Trash />,
      label: t("moneyActs.discard"),
      onClick: () => void discard(),
    },
    void: { icon: <XCircle />, label: t("moneyActs.void"), onClick: () => setOpen("void") },
  }

  if (acts.length === 0) return null

  return (
    <>
      <ActionMenu groups={[{ actions: acts.map((act) => actions[act]) }]} />
      {dialog()}
    </>
  )

  function dialog(): ReactNode {
    const props = { rma, settlement, onClose: () => setOpen(null) }
    switch (open) {
      case "approve":
        return <ApproveSettlementDialog {...props} />
      case "pay":
        return <PayDialog {...props} />
      case "void":
        return <VoidDialog {...props} />
      case null:
        return null
    }
  }
}
