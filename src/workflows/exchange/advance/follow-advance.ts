import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"
import { reduceCoreReturnStep } from "../../order/steps/reduce-core-return"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadRma } from "../../rma/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { loadCaseBooksStep } from "../../settlement/steps/load-case-books"
import { bookCapturesStep } from "../difference/steps/book-captures"
import { lockOrderOfExchangeStep } from "../difference/steps/lock-order-of-exchange"
import { closeDifferenceCollectionStep } from "../steps/close-difference-collection"
import { advanceActs, withCollection, type FollowAdvanceInput } from "./advance-acts"
import { isLeftBehind, judgedAdvance } from "./judged-advance"
import { createAdvanceCollectionStep } from "./steps/create-advance-collection"
import { loadAdvance, loadAdvanceStep } from "./steps/load-advance"
import { giveAdvanceBackWorkflow } from "./workflows/give-advance-back"

/**
 * Does what an advance asks for at the moment. Twice is once, so whoever hears of goods, of a payment or
 * of the hour may call it; where there is nothing to do, nothing is locked and nothing is written.
 * @throws Refusal `not_found`, `order_busy`, all of `giveAdvanceBackWorkflow`
 */
export async function followAdvance(
  container: MedusaContainer,
  input: FollowAdvanceInput
): Promise<void> {
  if (!(await hasToAct(container, input.exchange_id))) return
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { result } = await followAdvanceWorkflow(container).run({ input })
    if (result.act === "give_back") await giveAdvanceBackWorkflow(container).run({ input })
    // What was asked for is not what is missing any more: what still is, is asked for anew.
    else if (result.act !== "withdraw") return
  }
}

/** Money goes back, the claim is withdrawn, what is left is asked for: more is for the next who calls. */
const MOST_ROUNDS = 4

/** Without the lock: whoever acts decides once more. */
async function hasToAct(container: MedusaContainer, exchange_id: string): Promise<boolean> {
  const [exchange] = await container
    .resolve(RMA_MODULE)
    .listExchanges({ id: exchange_id }, { select: ["id", "rma_id"] })
  if (!exchange) return refuse("not_found", { exchange_id })
  const rma = await loadRma(container, exchange.rma_id)
  const advance = await loadAdvance(container, { exchange_id, order_id: rma.order_id })
  const judged = judgedAdvance(rma, exchange_id, advance, new Date())
  return judged.verdict.act !== "nothing" || isLeftBehind(judged)
}

/**
 * Where old units did not come in time although new ones left for them: asks for their price by a
 * payment collection, and tells staff. Once that is paid they are sold and awaited no more; if they come
 * before, nothing is asked for them any more. No provider is ever asked for money here.
 *
 * @returns `{ act }`: what was done
 * @throws Refusal `not_found`, `order_busy`
 */
export const followAdvanceWorkflow = createWorkflow(
  "rma-follow-advance",
  (input: WorkflowData<FollowAdvanceInput>) => {
    const lock = lockOrderOfExchangeStep(input)
    const facts = loadCaseBooksStep({ rma_id: lock.rma_id, order_id: lock.order_id })
    const advance = loadAdvanceStep({ exchange_id: input.exchange_id, order_id: lock.order_id })
    const acts = transform({ input, facts, advance }, advanceActs)
    closeDifferenceCollectionStep(acts.withdrawn)
    const made = createAdvanceCollectionStep(acts.collection)
    bookCapturesStep(acts.captured)
    const change = transform({ acts, made }, withCollection)
    saveRmaStep(change)
    reduceCoreReturnStep(acts.core_cancel)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ acts }, ({ acts }) => ({ act: acts.act })))
  }
)
