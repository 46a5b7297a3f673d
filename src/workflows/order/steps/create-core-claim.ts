import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../../domain"
import { loadExchangeVariants } from "../../exchange/load-exchange-variants"
import {
  findCoreClaim,
  loadResentOrder,
  makeCoreClaim,
  takeBackCoreClaim,
  type ClaimUndo,
  type CoreClaim,
  type CoreClaimInput,
} from "../core-claim"
import { reserveUnits } from "../reserve-units"

/**
 * Core's claim by which units are sent once more, free, with their stock kept. Without lines: nothing.
 * What an earlier try left is used, or cleared away: asking twice makes one.
 *
 * By the parts of core's claim workflows and not by its five workflows: the change that they leave open
 * from one to the next would keep everybody from the order after a crash, and the last of them sets the
 * open payment collection of the order, which may be another case's difference, to another amount.
 *
 * @throws Refusal `not_found`, `invalid_data` (`no_variant`, `out_of_stock`)
 */
export const createCoreClaimStep = createStep(
  "rma-create-core-claim",
  async (input: CoreClaimInput, { container }) => {
    const undo: ClaimUndo = {
      order_id: input.order_id,
      claim_id: null,
      shipping_method_id: null,
      line_item_ids: [],
      is_confirmed: false,
      reservation_ids: [],
    }
    if (!input.lines.length) {
      return new StepResponse<CoreClaim, ClaimUndo>({ core_claim_id: null, lines: [] }, undo)
    }
    const order = await loadResentOrder(container, input.order_id)
    try {
      const claim =
        (await findCoreClaim(container, input, order)) ??
        (await makeCoreClaim(container, input, order, undo))
      undo.reservation_ids = await reserveLines(container, input, claim)
      return new StepResponse(claim, undo)
    } catch (error) {
      // A step that fails is not asked to take back what it did before.
      await takeBackCoreClaim(container, undo)
      throw error
    }
  },
  async (undo, { container }) => {
    if (undo) await takeBackCoreClaim(container, undo)
  }
)

async function reserveLines(
  container: MedusaContainer,
  { order_id, created_by, lines }: CoreClaimInput,
  claim: CoreClaim
): Promise<string[]> {
  const variantIds = lines.map(({ variant_id }) => variant_id)
  const variants = await loadExchangeVariants(container, { id: order_id }, variantIds, 1)
  const units = claim.lines.map(({ line_item_id }, index) => {
    const { variant_id, quantity } = lines[index]
    const variant =
      variants.get(variant_id) ??
      refuse("invalid_data", { field: "items", problem: "no_variant", variant_id })
    return { line_item_id, quantity, variant }
  })
  return await reserveUnits(container, units, created_by)
}
