import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isRefusal, PROCESS_ACTS, type ProcessAct } from "../../domain"
import { parseProcess, type StoredProcess } from "../../facts/process-request"
import type { RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import type { HttpProcess } from "../../types"
import { errorMessage } from "../error-message"
import { settleRmaWorkflow } from "../settlement/workflows/settle-rma"
import { loadRma } from "./load-rma"
import { completeRmaWorkflow } from "./workflows/complete-rma"
import { endProcessWorkflow } from "./workflows/end-process"
import { receiveRmaWorkflow } from "./workflows/receive-rma"

/** What became of a process, and the settlement that it was to write. */
export type ProcessOutcome = HttpProcess & { settlement_id: string | null }

/**
 * Does what the process of a case intends and our records do not have yet, act by act, and empties the
 * intent. What somebody changed in between stands in the way of the rest: that is written down for a
 * person. What merely went wrong is left to the job that tries again.
 *
 * @param is_awaited whether somebody waits for the answer: then what keeps the first act from being
 * done is thrown to them, and the intent is theirs to take back
 */
export async function runProcess(
  container: MedusaContainer,
  rmaId: string,
  { is_awaited }: { is_awaited: boolean }
): Promise<ProcessOutcome> {
  const { process_request, process_begun_at } = await loadRma(container, rmaId)
  const process = parseProcess(process_request)
  if (process === null || process_begun_at === null) return { status: "done", settlement_id: null }

  const settlement_id = process.settle?.settlement_id ?? null
  const acts = PROCESS_ACTS.filter((act) => process[act])
  for (const act of acts) {
    if (act === "complete" && (await awaitsApproval(container, rmaId, process))) break
    const error = await doOnce(container, rmaId, process, act)
    if (error === null) continue
    if (is_awaited && act === acts[0]) throw error
    return { settlement_id, ...(await leaveOff(container, rmaId, act, error)) }
  }
  await endProcessWorkflow(container).run({ input: { rma_id: rmaId } })
  const isAwaiting = await awaitsApproval(container, rmaId, process)
  return { settlement_id, status: isAwaiting ? "awaits_approval" : "done" }
}

/** Does an act unless it is done. Answers what kept it from being done. */
async function doOnce(
  container: MedusaContainer,
  rmaId: string,
  process: StoredProcess,
  act: ProcessAct
): Promise<unknown> {
  if (await isDone(container, rmaId, process, act)) return null
  try {
    await ACTS[act](container, rmaId, process)
    return null
  } catch (error) {
    // Somebody else may have been at the same process: the job, while a provider took its time.
    return (await isDone(container, rmaId, process, act)) ? null : error
  }
}

type Act = (container: MedusaContainer, rmaId: string, process: StoredProcess) => Promise<unknown>

const ACTS: Record<ProcessAct, Act> = {
  receive: (container, rma_id, { actor, notify_customer, receive }) =>
    receiveRmaWorkflow(container).run({
      input: { rma_id, actor, notify_customer, ...asked(receive) },
    }),
  settle: (container, rma_id, { actor, notify_customer, settle }) => {
    const { request, ...how } = asked(settle)
    return settleRmaWorkflow(container).run({
      input: { rma_id, actor, notify_customer, ...request, ...how },
    })
  },
  complete: (container, rma_id, { actor, notify_customer }) =>
    completeRmaWorkflow(container).run({ input: { rma_id, actor, notify_customer } }),
}

function asked<Part>(part: Part | null): Part {
  if (part === null) throw new Error("An act of a process was to be done that nobody asked for")
  return part
}

/** Whether our records have what an act writes. They were given its ids before it began. */
async function isDone(
  container: MedusaContainer,
  rmaId: string,
  { receive, settle }: StoredProcess,
  act: ProcessAct
): Promise<boolean> {
  if (act === "receive") {
    const id = asked(receive).history_id
    const entries = await container
      .resolve(RMA_MODULE)
      .listHistoryEntries({ id }, { select: ["id"], take: 1 })
    return entries.length > 0
  }
  const { status, settlements } = await loadRma(container, rmaId)
  return act === "settle"
    ? settlements.some(({ id }) => id === asked(settle).settlement_id)
    : status === "completed"
}

/** Above the user's limit a settlement stays a draft, though nobody asked for one: a second person decides. */
async function awaitsApproval(
  container: MedusaContainer,
  rmaId: string,
  { settle }: StoredProcess
): Promise<boolean> {
  if (settle === null || settle.draft) return false
  const { settlements }: RmaRecord = await loadRma(container, rmaId)
  return settlements.some(({ id, status }) => id === settle.settlement_id && status === "draft")
}

/** Writes down for a person what a refusal keeps from being done; everything else is tried again by a job. */
async function leaveOff(
  container: MedusaContainer,
  rmaId: string,
  act: ProcessAct,
  error: unknown
): Promise<HttpProcess> {
  if (isRefusal(error) && error.code !== "order_busy") {
    const failure = { act, code: error.code }
    await endProcessWorkflow(container).run({ input: { rma_id: rmaId, failure } })
    return { status: "failed", failure }
  }
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`RMA: ${rmaId} could not be processed to its end yet (${act}): ${errorMessage(error)}`)
  return { status: "under_way" }
}
