import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

type Created = { rma_id: string; order_id: string; id: string | null }

/**
 * Says of an exchange of core's what core says when one is confirmed in its own dialogs: others listen
 * to it. With the case in it, as of its Return. Nothing where none was made.
 */
export function emitCoreExchangeCreated(made: WorkflowData<Created>): void {
  emitEventStep({
    eventName: OrderWorkflowEvents.EXCHANGE_CREATED,
    data: transform({ made }, ({ made: { id, ...of } }) => (id ? [{ ...of, exchange_id: id }] : [])),
  }).config({ name: "emit-exchange-created" })
}

/** The same of a claim of core's. */
export function emitCoreClaimCreated(made: WorkflowData<Created>): void {
  emitEventStep({
    eventName: OrderWorkflowEvents.CLAIM_CREATED,
    data: transform({ made }, ({ made: { id, ...of } }) => (id ? [{ ...of, claim_id: id }] : [])),
  }).config({ name: "emit-claim-created" })
}
