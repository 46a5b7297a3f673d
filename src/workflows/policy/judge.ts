import { isApprovedByPolicy, judgeRequest, refuse } from "../../domain"
import type { Judgement, OrderEligibility, Resolution } from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import type { NewHistoryEntry, RmaColumns } from "../../modules/rma/types"
import type { Actor } from "../actor"
import { quiet } from "../rma/history"

export type RequestToJudge = {
  rma: { id: string; order_id: string; customer_id: string | null }
  items: { line_item_id: string; quantity: number; title: string; resolution: Resolution }[]
  actor: Actor
  /** Customers are bound by the policy; staff are advised, and say why they do otherwise. */
  is_binding: boolean
  override_reason: string | null
  /** In which language a refusal is worded. */
  locale: string | null
}

/** What a judgement writes of a case. */
export type Judged = {
  columns: Pick<RmaColumns, "policy_id" | "policy_version" | "auto_approval_due_at">
  history: NewHistoryEntry[]
}

/**
 * Judges a request by the policy that applies: who is bound by it is refused what it says no to, and
 * who is not has to say why. What it said stands in the history either way.
 *
 * @throws Refusal `not_eligible`; `invalid_data`: no `override_reason`
 */
export function judge(eligibility: OrderEligibility, request: RequestToJudge): Judged {
  const { policy, order } = eligibility
  const judgement = judgeRequest(eligibility, request.items)
  if (judgement.verdict === "no") assertMayGoOn(judgement, request)

  const isDue = request.is_binding && isApprovedByPolicy(policy, judgement, request.items)
  return {
    columns: {
      policy_id: policy?.id ?? null,
      policy_version: policy?.version ?? null,
      auto_approval_due_at: isDue ? new Date(order.now) : null,
    },
    history: policy ? [entryOf(eligibility, judgement, request)] : [],
  }
}

/** What staff ask for with a case that exists: they are not bound. */
export function requestOfCase(rma: RmaRecord): Omit<RequestToJudge, "actor" | "override_reason"> {
  return {
    rma,
    items: rma.items.map(({ requested_quantity, ...item }) => ({
      ...item,
      quantity: requested_quantity,
    })),
    is_binding: false,
    locale: rma.locale,
  }
}

function assertMayGoOn({ lines }: Judgement, { is_binding, override_reason, locale }: RequestToJudge) {
  const items = lines
    .filter(({ verdict }) => verdict === "no")
    .map(({ line_item_id, reasons }) => ({ line_item_id, reasons }))
  if (is_binding) refuse("not_eligible", { items, locale })
  if (override_reason === null) {
    refuse("invalid_data", {
      field: "override_reason",
      problem: "required_by_policy",
      items,
      locale,
    })
  }
}

const SYSTEM: Actor = { type: "system", id: null }

/**
 * Not part of the event that customers are mailed about: why staff did otherwise is for staff. What a
 * policy says is nobody's word, until somebody overrules it.
 */
function entryOf(
  { policy }: OrderEligibility,
  { verdict, lines }: Judgement,
  { rma, items, actor, override_reason }: RequestToJudge
): NewHistoryEntry {
  const isOverridden = verdict === "no"
  const event = isOverridden ? "policy_overridden" : "policy_judged"
  return quiet(event, rma, { actor: isOverridden ? actor : SYSTEM }, {
    policy_id: policy?.id,
    policy_name: policy?.name,
    policy_version: policy?.version,
    verdict,
    lines: lines.map((line) => ({
      line_item_id: line.line_item_id,
      title: items.find(({ line_item_id }) => line_item_id === line.line_item_id)?.title,
      verdict: line.verdict,
      returnable_until: line.returnable_until?.toISOString() ?? null,
      reasons: line.reasons,
    })),
    ...(isOverridden && { reason: override_reason }),
  })
}
