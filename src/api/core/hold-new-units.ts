import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { assertMayLeave } from "../../domain"
import { findUnitsToShip } from "../../workflows"

const ofAnOrder = z.object({
  items: z.array(
    z
      .object({ id: z.string(), quantity: z.number() })
      .transform(({ id, quantity }) => ({ line_item_id: id, quantity }))
  ),
})

/** Core counts stock there, and not units: what may leave in part is asked by the other route. */
const ofItsOwn = z.object({
  items: z.array(
    z
      .object({ line_item_id: z.string().nullish() })
      .transform(({ line_item_id }) => ({ line_item_id: line_item_id ?? "", quantity: 0 }))
  ),
})

/**
 * Before core fulfills lines of an order: new units of an exchange stay until its difference is paid
 * and the old ones are in, or staff let them go. What core will not understand is left to core.
 * @throws Refusal `difference_unpaid`, `goods_awaited`, `transition_not_allowed`
 */
export async function holdNewUnits(
  { scope, body }: MedusaRequest,
  _res: MedusaResponse,
  orderId: string
): Promise<void> {
  const asked = ofAnOrder.safeParse(body).data ?? ofItsOwn.safeParse(body).data
  if (asked) assertMayLeave(await findUnitsToShip(scope, orderId, asked.items))
}
