import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { parseAmount, withoutUndefined } from "../../../domain"
import { currencyOf } from "../../../facts/currency"
import type { HttpRmaTracking } from "../../../types"
import { withRawAmounts } from "../../../modules/rma/raw-amounts"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { quiet } from "../history"
import { assertLocationsExistStep } from "../steps/assert-locations-exist"
import { loadRmaStep, type RmaAlone } from "../steps/load-rma"
import { saveRmaStep } from "../steps/save-rma"

export type UpdateRmaInput = {
  rma_id: string
  actor: Actor
  staff_note?: string | null
  customer_comment?: string | null
  assigned_to?: string | null
  location_id?: string | null
  reason_category_id?: string | null
  /** What was found out about goods that never arrived, or arrived broken. */
  investigation_note?: string | null
  carrier_claim_number?: string | null
  /** What the carrier answered for, in major units. */
  carrier_amount_recovered?: number | null
  /** By which new units are to be sent; whether it does is asked when they are confirmed. */
  exchange_shipping_option_id?: string | null
  /** A parcel that is on its way: added to those known. */
  tracking?: HttpRmaTracking
}

/**
 * Changes what staff note on a case, in any status. Nobody is told.
 * @throws Refusal `not_found`, `invalid_data` (unknown location, an amount with more decimals than the
 * currency has), `order_busy`
 */
export const updateRmaWorkflow = createWorkflow(
  "rma-update",
  (input: WorkflowData<UpdateRmaInput>) => {
    assertLocationsExistStep(transform({ input }, ({ input }) => [input.location_id ?? null]))
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const change = transform({ input, facts }, updateOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function updateOf({ input, facts }: { input: UpdateRmaInput; facts: RmaAlone }): RmaChange {
  const { rma_id, actor, tracking, ...named } = input
  const { rma } = facts
  const columns = withoutUndefined(named)
  const { carrier_amount_recovered: recovered } = columns
  if (typeof recovered === "number") {
    parseAmount(recovered, currencyOf(rma.currency_code), "carrier_amount_recovered")
  }
  return {
    rma: {
      ...withRawAmounts({ id: rma_id, ...columns }),
      ...(tracking ? { tracking: [...(rma.tracking ?? []), tracking] } : {}),
    },
    history: [
      tracking
        ? quiet("tracking_added", rma, { actor }, { tracking })
        : quiet("updated", rma, { actor }, { fields: Object.keys(columns) }),
    ],
  }
}
