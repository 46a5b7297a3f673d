import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { creditCodeReader, processRmaWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { readRma } from "../../../../http/read-rma"
import { presentSettlement } from "../../../../presenters/settlement"
import { answerRma } from "../../answer"
import type { AdminProcessRma } from "../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminProcessRma>, res: MedusaResponse) => {
    const { id } = req.params
    const { result } = await processRmaWorkflow(req.scope).run({
      input: { ...req.validatedBody, rma_id: id, actor: actorOf(req) },
    })
    const { settlement_id, ...process } = result
    const { settlements, credit_notes } = await readRma(req.scope, id)
    // Not there where the process was cut off before it.
    const settlement = settlements.find((one) => one.id === settlement_id)
    res.json({
      ...(await answerRma(req, id)),
      settlement: settlement ? presentSettlement(settlement, credit_notes, creditCodeReader(req.scope)) : null,
      process,
    })
  }
)
