import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { ExchangeRecord } from "../../facts/rma"
import type { RmaChange } from "../../modules/rma/types"
import { cancelCoreClaimStep } from "../order/steps/cancel-core-claim"
import { cancelCoreExchangeStep } from "../order/steps/cancel-core-exchange"
import { releaseReservationsStep } from "../order/steps/release-reservations"
import { saveRmaStep } from "../rma/steps/save-rma"
import { unnotedLines } from "./half-made"
import { closeDifferenceCollectionStep } from "./steps/close-difference-collection"
import { findUnnotedStep, type ExchangeInCore } from "./steps/find-unnoted"

/** What of an exchange core has and is to forget; all empty: nothing. */
export type ExchangeCancelActs = {
  order_id: string
  /** As far as it is noted. */
  core: ExchangeInCore
  /** What core may have of it that is not noted; null: nothing. */
  unnoted: { exchange_id: string; line_ids: string[] } | null
  created_by: string | null
  /** Notes that core has it canceled as well. */
  booked: RmaChange
}

/** What canceling an exchange asks of core; undefined: the case has none, and nothing is asked. */
export function cancelActsOf(
  rma: { id: string; order_id: string },
  exchange: ExchangeRecord | undefined,
  created_by: string | null
): ExchangeCancelActs {
  const { id, core_exchange_id = null, core_claim_id = null } = exchange ?? {}
  const unnoted = exchange ? unnotedLines(exchange) : []
  return {
    order_id: rma.order_id,
    core: {
      core_exchange_id,
      core_claim_id,
      line_item_ids: (exchange?.lines ?? []).flatMap(({ line_item_id }) => line_item_id ?? []),
      payment_collection_id: exchange?.payment_collection_id ?? null,
    },
    unnoted:
      id !== undefined && unnoted.length
        ? { exchange_id: id, line_ids: unnoted.map((line) => line.id) }
        : null,
    created_by,
    booked: {
      rma: { id: rma.id },
      exchanges: id === undefined ? [] : [{ id, cancel_booked_at: new Date() }],
      history: [],
    },
  }
}

/**
 * The steps by which the outbound side of an exchange is called off in core, under the lock: the new
 * units leave the order, their stock is free, nobody is asked to pay. Its Return stays, because the goods
 * may still come. What is called off already is left alone; what core made and nobody noted, because
 * a crash came between, is found by the marks that it bears.
 */
export function cancelBySteps(acts: WorkflowData<ExchangeCancelActs>): void {
  const core = findUnnotedStep({
    order_id: acts.order_id,
    core: acts.core,
    unnoted: acts.unnoted,
  })
  cancelCoreExchangeStep({
    order_id: acts.order_id,
    core_exchange_id: core.core_exchange_id,
    created_by: acts.created_by,
  })
  cancelCoreClaimStep(
    transform({ acts, core }, ({ acts, core }) => ({
      order_id: acts.order_id,
      core_claim_id: core.core_claim_id,
      // Given back by the step that comes next, for claims and exchanges alike.
      line_item_ids: [],
      created_by: acts.created_by,
    }))
  )
  releaseReservationsStep({ line_item_ids: core.line_item_ids })
  closeDifferenceCollectionStep({ id: core.payment_collection_id })
  saveRmaStep(acts.booked).config({ name: "rma-save-exchange-canceled" })
}
