import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { differenceStatus, type RawAmount } from "../../../../domain"
import { RMA_MODULE } from "../../../../modules/rma"
import type { RmaUndo } from "../../../../modules/rma/types"
import { findDifferenceCollections } from "../find-difference-collections"

export type DifferenceCollectionInput = {
  rma_id: string
  exchange_id: string
  order_id: string
  /** In major units; nothing is made unless it is above 0. */
  amount: RawAmount
  currency_code: string
  /**
   * Our exchange was written by the same burst: nobody can have made one, so nobody looks for it, and it
   * is noted with all else of core's that the burst makes.
   */
  is_new?: boolean
}

type Created = { payment_collection_id: string | null }
type Undo = { change: RmaUndo | null; collection_id: string | null; order_id: string } | null

/**
 * Makes the payment collection by which the difference of an exchange is paid, and notes it in the
 * exchange. Under the lock. One that a crash left behind is taken up again: it names its exchange.
 *
 * Not by core's workflow that creates or updates one: that takes an open collection of the order, of
 * whatever it is, and sets it to all that the order asks for.
 */
export const createDifferenceCollectionStep = createStep(
  "rma-create-difference-collection",
  async (input: DifferenceCollectionInput, { container }) => {
    if (differenceStatus(input.amount, false) !== "due") {
      return new StepResponse<Created, Undo>({ payment_collection_id: null }, null)
    }
    const { rma_id, exchange_id, order_id } = input
    const found = input.is_new ? null : await findOpen()
    const collection_id = found ? null : await createLinked()
    const payment_collection_id = found?.id ?? collection_id
    const change = input.is_new ? null : await note()
    return new StepResponse<Created, Undo>(
      { payment_collection_id },
      { change, collection_id, order_id }
    )

    async function findOpen() {
      const collections = await findDifferenceCollections(container, { id: exchange_id, order_id })
      return collections.find(({ is_open }) => is_open)
    }

    async function note(): Promise<RmaUndo> {
      return await container.resolve(RMA_MODULE).changeRma({
        rma: { id: rma_id },
        exchanges: [{ id: exchange_id, payment_collection_id }],
        history: [],
      })
    }

    async function createLinked(): Promise<string> {
      const payments = container.resolve(Modules.PAYMENT)
      const { id } = await payments.createPaymentCollections({
        currency_code: input.currency_code,
        amount: input.amount,
        metadata: { rma_id, rma_exchange_id: exchange_id },
      })
      try {
        await container.resolve(ContainerRegistrationKeys.LINK).create(linkOf(order_id, id))
      } catch (error) {
        await payments.deletePaymentCollections(id)
        throw error
      }
      return id
    }
  },
  async (undo, { container }) => {
    if (!undo) return
    if (undo.change) await container.resolve(RMA_MODULE).undoChange(undo.change)
    if (undo.collection_id === null) return
    await container
      .resolve(ContainerRegistrationKeys.LINK)
      .dismiss(linkOf(undo.order_id, undo.collection_id))
    await container.resolve(Modules.PAYMENT).deletePaymentCollections(undo.collection_id)
  }
)

function linkOf(order_id: string, payment_collection_id: string) {
  return { [Modules.ORDER]: { order_id }, [Modules.PAYMENT]: { payment_collection_id } }
}
