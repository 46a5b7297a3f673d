import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isRefusal } from "../../domain/refusals"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { errorMessage } from "../error-message"
import { quiet } from "../rma/history"
import { loadRma } from "../rma/load-rma"
import { issueCreditAtOnce } from "./issue-credit-at-once"
import { approveRmaWorkflow } from "../rma/workflows/approve-rma"

const SYSTEM: Actor = { type: "system", id: null }

/**
 * Approves a case that its policy says yes to, if that is still to be done. What stands in the way, such
 * as an order edit that somebody began, is written into the history and left to a person: the customer
 * asked and was answered, and hears nothing of it. Only where the order is busy it is tried again later.
 * Where the policy says so, its store credit is issued right behind; where a crash came between, by whoever
 * comes next.
 */
export async function approveByPolicy(container: MedusaContainer, rmaId: string): Promise<void> {
  const rma = await loadRma(container, rmaId)
  if (rma.auto_approval_due_at === null) return
  if (rma.status === "approved") return await issueCreditAtOnce(container, rma)
  if (rma.status !== "requested") return
  try {
    const input = { rma_id: rmaId, actor: SYSTEM, by_policy: true }
    await approveRmaWorkflow(container).run({ input })
    await issueCreditAtOnce(container, await loadRma(container, rmaId))
  } catch (error) {
    const code = isRefusal(error) ? error.code : null
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`RMA: ${rma.display_id} was not approved by its policy: ${code ?? errorMessage(error)}`)
    if (code === "order_busy") return
    await container.resolve(RMA_MODULE).changeRma({
      rma: { id: rmaId, auto_approval_due_at: null },
      history: [quiet("auto_approval_failed", rma, { actor: SYSTEM }, { code: code ?? "unknown" })],
    })
  }
}
