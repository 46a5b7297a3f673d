import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MarkedAddress } from "../../../facts/order-address"
import type { RmaRecord } from "../../../facts/rma"
import { loadRma } from "../../rma/load-rma"
import { loadOrderAddress } from "../load-order-address"

/** A case, and where its order went. */
export type AddressOfCase = { rma: RmaRecord; address: MarkedAddress }

/** @throws Refusal `not_found` */
export const loadAddressOfCaseStep = createStep(
  "rma-load-address-of-case",
  async ({ rma_id }: { rma_id: string }, { container }) => {
    const rma = await loadRma(container, rma_id)
    const address = await loadOrderAddress(container, rma.order_id)
    return new StepResponse<AddressOfCase>({ rma, address })
  }
)
