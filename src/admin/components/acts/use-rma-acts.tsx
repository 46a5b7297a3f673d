import type { ActionGroup } from "@medusajs/dashboard/components"
import { useState, type ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import type { AdminRma, HttpReimbursement, HttpSettlement } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { nextStep } from "../../lib/next-step"
import { orderPath } from "../../lib/paths"
import { ENDING_ACTS, possibleActs, type RmaAct } from "../../lib/rma-acts"
import { unpaidAmount } from "../../lib/unpaid-amount"
import { ACT_ICONS } from "./act-icons"
import { ActDialog, type DialogAct } from "./act-dialog"
import { PayDialog } from "./pay-dialog"
import { ResolveDialog } from "./resolve-dialog"
import { useAcknowledge } from "./use-acknowledge"
import { useRetry } from "./use-retry"

type Open =
  | { kind: "act"; act: DialogAct }
  | { kind: "resolve"; reimbursement: HttpReimbursement }
  | { kind: "pay"; settlement: HttpSettlement }

export type RmaActs = {
  /** The one button: what brings the case forward now. */
  next: { label: string; onClick: () => void } | null
  /** Everything else that the case allows; what ends it stands apart. */
  groups: ActionGroup[]
  /** To be rendered beside the buttons. */
  dialog: ReactNode
}

/** What staff can do with a case, as buttons and their dialogs. */
export function useRmaActs(rma: AdminRma): RmaActs {
  const { t } = useWords()
  const format = useFormat()
  const navigate = useNavigate()
  const acknowledge = useAcknowledge()
  const retry = useRetry()
  const [open, setOpen] = useState<Open | null>(null)

  const start = (act: RmaAct) => {
    if (act === "acknowledge") {
      acknowledge(rma)
    } else {
      setOpen({ kind: "act", act })
    }
  }
  const toAction = (act: RmaAct) => ({
    icon: ACT_ICONS[act],
    label: t(`events.${act}`),
    onClick: () => start(act),
  })

  const step = nextStep(rma)
  const others = possibleActs(rma).filter((act) => step?.kind !== "act" || step.act !== act)

  return {
    next: toButton(),
    groups: [
      { actions: others.filter((act) => !ENDING_ACTS.has(act)).map(toAction) },
      { actions: others.filter((act) => ENDING_ACTS.has(act)).map(toAction) },
    ].filter(({ actions }) => actions.length > 0),
    dialog: toDialog(),
  }

  function toButton(): RmaActs["next"] {
    switch (step?.kind) {
      case "act":
        return { label: t(`events.${step.act}`), onClick: () => start(step.act) }
      case "retry":
        return { label: t("events.retry"), onClick: () => retry(step.reimbursement) }
      case "resolve":
        return { label: t("events.resolve"), onClick: () => setOpen(step) }
      case "pay":
        return {
          label: t("events.pay", {
            amount: format.amount(unpaidAmount(step.settlement), rma.currency_code),
          }),
          onClick: () => setOpen(step),
        }
      // Where Medusa's own dialog makes the parcel, with all else of the order that has not left.
      case "ship":
        return { label: t("events.ship"), onClick: () => navigate(orderPath(rma.order_id)) }
      default:
        return null
    }
  }

  function toDialog(): ReactNode {
    const onClose = () => setOpen(null)
    switch (open?.kind) {
      case "act":
        return <ActDialog act={open.act} rma={rma} onClose={onClose} />
      case "resolve":
        return (
          <ResolveDialog
            reimbursement={open.reimbursement}
            currencyCode={rma.currency_code}
            onClose={onClose}
          />
        )
      case "pay":
        return <PayDialog rma={rma} settlement={open.settlement} onClose={onClose} />
      default:
        return null
    }
  }
}
