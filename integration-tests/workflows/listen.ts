import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

type Heard = { name: string; order_id: string; data: unknown }

const orderOf = z.object({ order_id: z.string() }).transform(({ order_id }) => order_id)

/** Ours have two parts; what Medusa says by itself of the module's tables has three. */
const OURS = /^(rma|settlement|reimbursement|credit_note|exchange)\.[a-z_]+$/
/** Names that core's own dialogs say when a return is asked for or received, or new units are to be sent. */
const CORES = /^order\.(return_|exchange_|claim_)/

/** Writes down, from now on, every event about returns, whoever sends it. */
export function listen(container: MedusaContainer) {
  const heard: Heard[] = []
  container.resolve(Modules.EVENT_BUS).subscribe(
    "*",
    async ({ name, data }) => {
      if (OURS.test(name) || CORES.test(name)) {
        heard.push({ name, order_id: orderOf.parse(data), data })
      }
    },
    { subscriberId: `listener-${randomUUID()}` }
  )
  return {
    /** The names of what was said so far about the order and its cases, as it came. */
    ofOrder: (orderId: string) =>
      heard.filter(({ order_id }) => order_id === orderId).map(({ name }) => name),
    /** What was said of the order as Medusa's own dialogs say it. */
    fromCore: (orderId: string) =>
      heard
        .filter(({ name, order_id }) => CORES.test(name) && order_id === orderId)
        .map(({ name, data }) => ({ name, data })),
  }
}
