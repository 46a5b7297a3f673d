import type { ReceiptEntry } from "../../domain/goods/plan-receipt"
import type { ProcessAct } from "../../domain/words"
import type { RefusalCode } from "../../domain/refusals"
import type { AdminRma } from "./rma"
import type { AdminSettleBody, HttpSettlement } from "./settlement"

/** The body of `POST /admin/rmas/:id/process`: each part may be left out, not all of them. */
export type AdminProcessBody = {
  /** As in the body of `…/receive`. */
  receive?: { items: ReceiptEntry[] }
  /** As the body of `…/settlements`, on the case as it will be once the goods are in. */
  settle?: Omit<AdminSettleBody, "notify_customer">
  /** Close the case when the rest is done; refused where units would stay unresolved. */
  complete?: boolean
  notify_customer?: boolean
}

/**
 * What became of it. `awaits_approval`: the settlement is above the user's limit, stays a draft until a
 * second person approves it, and the case stays open. `under_way`: the server finishes it by itself.
 * `failed`: somebody changed the case in between; what is left is for a person to do.
 */
export type HttpProcess = {
  status: "done" | "awaits_approval" | "under_way" | "failed"
  /** The act that could not be done, and the refusal's code. */
  failure?: { act: ProcessAct; code: RefusalCode }
}

export type AdminProcessResponse = {
  rma: AdminRma
  /** What was settled by it; null where nothing was. */
  settlement: HttpSettlement | null
  process: HttpProcess
}
