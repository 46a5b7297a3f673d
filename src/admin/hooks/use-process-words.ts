import { toast } from "@medusajs/ui"
import { fromMinor, type MinorUnits } from "../../domain"
import type { AdminProcessResponse, AdminRma, HttpSettlement } from "../../types/http"
import { currencyOf } from "../lib/currency-of"
import { goodsConsequences } from "../lib/goods-consequences"
import type { ProcessForm, ProcessPreview } from "../lib/process-form"
import { consequencesOf } from "../lib/settle-consequences"
import { stuckReimbursements } from "../lib/stuck-reimbursements"
import { useFormat } from "./use-format"
import type { ReceivePlaces } from "./use-receive-places"
import { useWords } from "./use-words"

/** What the processing screen says: what will happen, what its button does, and what became of it. */
export function useProcessWords(rma: AdminRma, places: ReceivePlaces) {
  const { t } = useWords()
  const format = useFormat()
  const number = rma.display_id
  const amountOf = (minor: MinorUnits) =>
    format.amount(fromMinor(minor, currencyOf(rma.currency_code)), rma.currency_code)

  return { consequences, submitLabel, tell }

  /** One sentence for each thing that will happen. */
  function consequences(form: ProcessForm, preview: ProcessPreview, notify: boolean): string[] {
    const { settle } = preview
    if (!preview.can_submit) return []
    const settled =
      settle.kind === "settlement"
        ? consequencesOf({ ...settle, payment: form.settle.payment })
        : []
    return [
      ...goodsOf(form),
      ...settled.map(({ key, amount = 0, bonus = 0, count = 1 }) =>
        t(key, {
          amount: amountOf(amount),
          bonus: amountOf(bonus),
          total: amountOf(amount + bonus),
          count,
        })
      ),
      ...(preview.can_complete && form.is_completed ? [t("process.completes")] : []),
      ...(notify && !isOnlyDraft(form, preview) ? [t("process.mails")] : []),
    ]
  }

  function goodsOf({ lines }: ProcessForm): string[] {
    const usual = rma.location_id ?? places.default_location_id
    return goodsConsequences(lines, usual).map(({ disposition, location_id, count }) => {
      const place = places.locations.find(({ id }) => id === location_id)
      const where = place ? t("process.where", { location: place.name }) : ""
      return t(`process.goods.${disposition}`, { count, where })
    })
  }

  /** The button names what it does, and the amount. */
  function submitLabel(
    { settle: { payment } }: ProcessForm,
    { settle, received }: ProcessPreview,
    isReceiving: boolean
  ): string {
    if (settle.kind !== "settlement") {
      if (received > 0) return t("process.receive", { count: received })
      return isReceiving ? t("process.submit") : t("settle.submitZero")
    }
    const { owed } = settle.settlement
    const amount = amountOf(owed)
    const what = owed === 0 && payment !== "draft" ? "zero" : payment
    if (received > 0) return t(`process.receiveAnd.${what}`, { count: received, amount })
    if (what === "zero") return t("settle.submitZero")
    return what === "now" ? t("settle.submit", { amount }) : t(`settling.submit.${what}`, { amount })
  }

  /** Says what became of it. */
  function tell({ settlement, process }: AdminProcessResponse, isReceiving: boolean): void {
    switch (process.status) {
      case "awaits_approval":
        toast.warning(t("process.awaitsApproval"))
        return
      case "under_way":
        toast.info(t("process.underWay", { number }))
        return
      case "failed":
        toast.error(t("process.failed"))
        return
      case "done":
        if (settlement && stuckReimbursements([settlement]).length > 0) {
          toast.warning(t("settle.failed"))
        } else {
          toast.success(doneWords(settlement, isReceiving))
        }
    }
  }

  function doneWords(settlement: HttpSettlement | null, isReceiving: boolean): string {
    if (isReceiving || !settlement) return t("process.done", { number })
    const amount = format.amount(settlement.owed, settlement.currency_code)
    if (settlement.status === "draft") return t("settling.doneDraft", { number })
    if (settlement.owed === 0) return t("settle.doneZero", { number })
    return settlement.reimbursements.length > 0
      ? t("settle.done", { number, amount })
      : t("settling.doneLater", { number, amount })
  }
}

/** Of a draft nobody is told, whatever the switch says. */
function isOnlyDraft(form: ProcessForm, { received, settle }: ProcessPreview): boolean {
  return received === 0 && settle.kind === "settlement" && form.settle.payment === "draft"
}
