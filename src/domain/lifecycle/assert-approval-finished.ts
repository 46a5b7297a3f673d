import type { RmaItemFacts } from "../facts"
import { coreReturnQuantities } from "../goods/core-return-quantities"
import { refuse } from "../refusals"
import type { RmaStatus } from "../words"

/** Within it the job that finishes what a crash cut off has had its chance, several times. */
const CHANCE_MS = 10 * 60 * 1000

type ApprovedCase = {
  order_id: string
  status: RmaStatus
  return_id: string | null
  approved_at: Date | null
  items: RmaItemFacts[]
  /** Core's exchange, or its claim, is not noted: core may have it all the same. */
  is_exchange_half_made: boolean
}

/**
 * Whether core has what approving a case promised. Where approving was cut off, nobody knows what core
 * has of it before the job that finishes it has run: what is built on it meanwhile would be lost, and
 * what is called off meanwhile would stay in core. `call_off` is allowed once the job has had its
 * chance, for what it cannot finish is called off by people.
 *
 * @throws Refusal `order_busy`
 */
export function assertApprovalFinished(
  { order_id, status, return_id, approved_at, items, is_exchange_half_made }: ApprovedCase,
  act: "go_on" | "call_off",
  now: Date
): void {
  const isReturnMissing =
    status === "approved" && return_id === null && coreReturnQuantities(items).length > 0
  if (!isReturnMissing && !is_exchange_half_made) return
  const hadItsChance = approved_at !== null && now.getTime() - approved_at.getTime() > CHANCE_MS
  if (act === "go_on" || !hadItsChance) refuse("order_busy", { order_id })
}
