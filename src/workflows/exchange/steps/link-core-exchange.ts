import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { CoreExchange } from "../../order/steps/create-core-exchange"

type LinkInput = {
  rma_id: string
  exchange_id: string
  core: CoreExchange
  /** By which the difference is paid; null where none is due. */
  payment_collection_id: string | null
}

/**
 * Notes in the case what core made for its exchange: the exchange, its lines, the Return, and the payment
 * collection. Last of the burst: while this is missing the exchange is taken for half made, and is
 * finished.
 */
export const linkCoreExchangeStep = createStep(
  "rma-link-core-exchange",
  async ({ rma_id, exchange_id, core, payment_collection_id }: LinkInput, { container }) => {
    const { core_exchange_id, return_id, lines } = core
    if (core_exchange_id === null) return new StepResponse(undefined)
    const undo = await container.resolve(RMA_MODULE).changeRma({
      rma: { id: rma_id, ...(return_id !== null && { return_id }) },
      exchanges: [
        {
          id: exchange_id,
          core_exchange_id,
          ...(payment_collection_id !== null && { payment_collection_id }),
        },
      ],
      exchange_lines: lines,
      history: [],
    })
    return new StepResponse(undefined, undo)
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(RMA_MODULE).undoChange(undo)
  }
)
