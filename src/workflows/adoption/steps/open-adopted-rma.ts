import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import type { NewHistoryEntry, NewRma, NewRmaItem } from "../../../modules/rma/types"

export type AdoptedRma = {
  rma: NewRma & { return_id: string }
  items: NewRmaItem[]
  history: NewHistoryEntry[]
}

/** The Return's case, and what is to be told of it: nothing where it was there before. */
type Adopted = { id: string | null; history: NewHistoryEntry[] }
type Undo = string | null

/**
 * Writes the case of a Return of core's; none, nothing. Of any number of server processes that adopt
 * the same Return, share no lock and come here at once, one writes it: the database has one case per
 * Return.
 */
export const openAdoptedRmaStep = createStep(
  "rma-open-adopted",
  async ({ adopted, known_id }: { adopted: AdoptedRma | null; known_id: string | null }, { container }) => {
    if (!adopted) return new StepResponse<Adopted, Undo>({ id: known_id, history: [] }, null)
    const service = container.resolve(RMA_MODULE)
    try {
      const id = await service.openRma(adopted.rma, adopted.items, adopted.history)
      return new StepResponse<Adopted, Undo>({ id, history: adopted.history }, id)
    } catch (error) {
      const { return_id } = adopted.rma
      const [other] = await service.listRmas({ return_id }, { select: ["id"], take: 1 })
      if (!other) throw error
      return new StepResponse<Adopted, Undo>({ id: other.id, history: [] }, null)
    }
  },
  async (id, { container }) => {
    if (id) await container.resolve(RMA_MODULE).forgetRma(id)
  }
)
