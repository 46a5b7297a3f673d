/** What an expected "no" is about; the HTTP layer gives each kind its status. */
export type RefusalKind =
  | "invalid"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "too_large"
  | "unsupported"
  | "too_many"

/** Every refusal by its code. The contract of the codes is docs/refusals.md, printed from here. */
export const REFUSALS = {
  invalid_data: "invalid",
  quantity_exceeds_returnable: "invalid",
  returns_disabled: "invalid",
  not_eligible: "invalid",
  duplicate_item: "invalid",
  nothing_approved: "invalid",
  not_received: "invalid",
  exchange_chosen: "invalid",
  owed_negative: "invalid",
  nothing_paid: "invalid",
  tender_exceeds_captured: "invalid",
  tenders_do_not_sum: "invalid",
  tender_not_available: "invalid",
  location_is_sellable: "invalid",
  template_invalid: "invalid",
  unauthorized: "unauthorized",
  use_rma: "forbidden",
  over_limit: "forbidden",
  not_found: "not_found",
  transition_not_allowed: "conflict",
  order_change_open: "conflict",
  order_busy: "conflict",
  order_canceled: "conflict",
  settlement_changed: "conflict",
  already_settled: "conflict",
  units_unresolved: "conflict",
  goods_awaited: "conflict",
  reimbursement_paid: "conflict",
  difference_unpaid: "conflict",
  idempotency_key_reused: "conflict",
  idempotency_in_progress: "conflict",
  too_large: "too_large",
  unsupported_type: "unsupported",
  too_many_tries: "too_many",
} as const satisfies Record<string, RefusalKind>

export type RefusalCode = keyof typeof REFUSALS

/**
 * Facts for people and tests: plain values only, they travel as JSON. Quantities count units;
 * amounts are numbers in major units with `currency_code` beside them; `id` is an RMA item's.
 * `invalid_data` names the `field` and the `problem` with it.
 */
export type RefusalDetails = Record<string, unknown>

/** An expected "no": a code for machines, details for people. Never a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly kind: RefusalKind
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.name = "Refusal"
    this.code = code
    this.kind = REFUSALS[code]
    this.details = details
  }
}

/** Refuses by name. Throws a {@link Refusal}, always. */
export function refuse(code: RefusalCode, details: RefusalDetails = {}): never {
  throw new Refusal(code, details)
}

/**
 * Tells a refusal from a bug. Asks for the shape and not for the class, because the workflow engine
 * hands errors on as plain copies.
 */
export function isRefusal(error: unknown): error is Refusal {
  return (
    typeof error === "object" &&
    error !== null &&
    "name" in error &&
    error.name === "Refusal" &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code in REFUSALS
  )
}
