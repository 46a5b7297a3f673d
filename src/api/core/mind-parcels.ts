import type { MedusaRequest } from "@medusajs/framework/http"
import type { RmaKind, RmaStatus } from "../../domain"
import { refuse } from "../../domain/refusals"
import { RMA_MODULE } from "../../modules/rma"

const DECIDED: RmaStatus[] = ["approved", "processing", "completed"]
const ALL: RmaKind[] = ["refused", "undeliverable", "canceled_parcel"]

/**
 * Before core cancels a fulfillment: once a case has taken the parcel's units back, core would restock
 * them a second time, and reserve them for an order from which they are gone.
 */
export const keepReturnedParcel = keepParcelOf(ALL)

/** Before core ships a fulfillment or calls it delivered: a parcel that a case holds back stays. */
export const keepCanceledParcel = keepParcelOf(["canceled_parcel"])

function keepParcelOf(kind: RmaKind[]) {
  return async ({ scope, params }: MedusaRequest, _res: unknown, orderId: string): Promise<void> => {
    const [held] = await scope.resolve(RMA_MODULE).listRmas(
      { order_id: orderId, fulfillment_id: params.fulfillment_id, kind, status: DECIDED },
      { select: ["id", "display_id"], take: 1 }
    )
    if (held) refuse("use_rma", { rma: held.display_id })
  }
}
