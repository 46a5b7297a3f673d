import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import type { AddressMarkChange } from "../../../modules/rma/address-marks"
import { newId } from "../../../modules/rma/new-id"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { quiet } from "../../rma/history"
import { changeAddressMarkStep } from "../steps/change-address-mark"
import { loadAddressOfCaseStep, type AddressOfCase } from "../steps/load-address-of-case"

export type MarkAddressInput = { rma_id: string; undeliverable: boolean; actor: Actor }

/**
 * Says of the address to which the order of a case went that its customer does not live there, or takes
 * it back: a choice of staff, whatever the case is about. It holds for this customer, guest or not, and
 * for all orders to that address.
 * @throws Refusal `not_found`, `invalid_data` (the order goes nowhere), `order_busy`
 */
export const markAddressWorkflow = createWorkflow(
  "rma-mark-address",
  (input: WorkflowData<MarkAddressInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadAddressOfCaseStep(input)
    const change = transform({ input, facts }, changeOfMark)
    changeAddressMarkStep(change)
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Marking = { input: MarkAddressInput; facts: AddressOfCase }

function changeOfMark({ input, facts: { rma, address } }: Marking): AddressMarkChange {
  const { undeliverable, actor } = input
  const { address_key, ...customer } = address
  if (address_key === null) refuse("invalid_data", { field: "undeliverable", problem: "no_address" })
  return {
    address: { address_key, ...customer },
    rma_id: rma.id,
    id: newId("ramark"),
    is_undeliverable: undeliverable,
    by: actor.id,
    history: quiet(undeliverable ? "address_marked" : "address_cleared", rma, { actor }),
  }
}
