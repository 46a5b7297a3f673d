import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { AddressMarkChange } from "../../../modules/rma/address-marks"

export const changeAddressMarkStep = createStep(
  "rma-change-address-mark",
  async (change: AddressMarkChange, { container }) => {
    const undo = await container.resolve(RMA_MODULE).changeAddressMark(change)
    return new StepResponse(undefined, undo)
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoAddressMark(undo)
  }
)
