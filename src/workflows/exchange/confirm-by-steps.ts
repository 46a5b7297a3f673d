import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { UnitsToReserve } from "../../domain"
import { emitCoreExchangeCreated } from "../order/emit-core-created"
import {
  createCoreExchangeStep,
  type CoreExchange,
  type CoreExchangeInput,
} from "../order/steps/create-core-exchange"
import { reserveUnitsStep } from "../order/steps/reserve-units"
import {
  createDifferenceCollectionStep,
  type DifferenceCollectionInput,
} from "./difference/steps/create-difference-collection"
import { linkCoreExchangeStep } from "./steps/link-core-exchange"

/** What core and the payment module are asked for by an exchange; without lines, nothing. */
export type ExchangeActs = {
  core: CoreExchangeInput
  /** The variants of its lines, in their order. */
  variants: UnitsToReserve["variant"][]
  difference: DifferenceCollectionInput
}

/**
 * The steps by which core gets an exchange that our record has: under the lock, all of them or none.
 * @throws Refusal `invalid_data` (`out_of_stock`)
 */
export function confirmBySteps(acts: WorkflowData<ExchangeActs>): WorkflowData<CoreExchange> {
  const made = createCoreExchangeStep(acts.core)
  reserveUnitsStep(transform({ acts, made }, reservationsOf))
  const { payment_collection_id } = createDifferenceCollectionStep(acts.difference)
  linkCoreExchangeStep({
    rma_id: acts.core.rma_id,
    exchange_id: acts.core.exchange_id,
    core: made,
    payment_collection_id,
  })
  emitCoreExchangeCreated(
    transform({ acts, made }, ({ acts: { core }, made }) => ({
      rma_id: core.rma_id,
      order_id: core.order_id,
      id: made.core_exchange_id,
    }))
  )
  return made
}

function reservationsOf({ acts, made }: { acts: ExchangeActs; made: CoreExchange }) {
  const units = made.lines.map(({ line_item_id }, index): UnitsToReserve => {
    const { quantity } = acts.core.lines[index]
    return { line_item_id, quantity, variant: acts.variants[index] }
  })
  return { units, created_by: acts.core.created_by }
}
