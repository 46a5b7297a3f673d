import { ActionMenu, type Action } from "@medusajs/dashboard/components"
import { CheckCircle, Link, Key, TruckFast, XCircle } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { AdminRma, HttpExchange } from "../../../types/http"
import { useRmaSettings } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"
import { serverUrl } from "../../lib/client"
import { isSendingAgain } from "../../lib/exchange-items"
import { possibleExchangeActs, type ExchangeAct } from "../../lib/exchange-acts"
import { paymentLink } from "../../lib/payment-link"
import { AdvanceDialog } from "./advance-dialog"
import { AllowFulfillmentDialog } from "./allow-fulfillment-dialog"
import { CancelExchangeDialog } from "./cancel-exchange-dialog"
import { useMarkAsPaid } from "./use-mark-as-paid"

export type ExchangeDialogProps = { rma: AdminRma; exchange: HttpExchange; onClose: () => void }

/** Everything that can be done with an exchange now; nothing where that is nothing. */
export function ExchangeMenu({ rma, exchange }: Omit<ExchangeDialogProps, "onClose">) {
  const { t } = useWords()
  const { data: settings } = useRmaSettings()
  const markAsPaid = useMarkAsPaid(rma.id, exchange)
  const [open, setOpen] = useState<ExchangeAct | null>(null)
  const acts = possibleExchangeActs(rma, exchange)

  const copyLink = async () => {
    await navigator.clipboard.writeText(
      paymentLink(rma.id, settings?.portal_url ?? null, serverUrl())
    )
    toast.success(t("exchange.linkCopied"))
  }

  const actions: Record<ExchangeAct, Action> = {
    copy_link: {
      icon: <Link />,
      label: t("exchange.copyLink"),
      onClick: () => void copyLink(),
      disabled: !settings,
    },
    mark_as_paid: {
      icon: <CheckCircle />,
      label: t("exchange.markAsPaid"),
      onClick: () => void markAsPaid(),
    },
    advance: {
      icon: <TruckFast />,
      label: t("exchange.advance"),
      onClick: () => setOpen("advance"),
    },
    allow: { icon: <Key />, label: t("exchange.allow"), onClick: () => setOpen("allow") },
    cancel: {
      icon: <XCircle />,
      label: t(isSendingAgain(exchange, rma.items) ? "exchange.cancelAgain" : "exchange.cancel"),
      onClick: () => setOpen("cancel"),
    },
  }

  if (acts.length === 0) return null

  return (
    <>
      <ActionMenu
        groups={[
          { actions: acts.filter((act) => act !== "cancel").map((act) => actions[act]) },
          { actions: acts.filter((act) => act === "cancel").map((act) => actions[act]) },
        ].filter((group) => group.actions.length > 0)}
      />
      {dialog()}
    </>
  )

  function dialog(): ReactNode {
    const props = { rma, exchange, onClose: () => setOpen(null) }
    switch (open) {
      case "advance":
        return <AdvanceDialog {...props} />
      case "allow":
        return <AllowFulfillmentDialog {...props} />
      case "cancel":
        return <CancelExchangeDialog {...props} />
      default:
        return null
    }
  }
}
