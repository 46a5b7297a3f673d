import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseReturnPolicy } from "../../../facts/return-policy"
import { RMA_MODULE } from "../../../modules/rma"
import { createReturnPolicyWorkflow } from "../../../workflows"
import { actorOf } from "../../http/actor"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import type { FieldsQuery } from "../../http/values"
import { presentReturnPolicy } from "../../presenters/return-policy"
import { answerPolicy } from "./answer"
import type { AdminCreateReturnPolicy, AdminListReturnPolicies } from "./validators"

/** In the order in which they are asked: by priority, and of equals the oldest first. */
export const GET = answering(
  async (
    req: AuthenticatedMedusaRequest<unknown, AdminListReturnPolicies>,
    res: MedusaResponse
  ) => {
    const { limit, offset, fields, ...filters } = req.validatedQuery
    const [policies, count] = await req.scope
      .resolve(RMA_MODULE)
      .listAndCountReturnPolicies(filters, {
        skip: offset,
        take: limit,
        order: { priority: "DESC", created_at: "ASC", id: "ASC" },
      })
    const return_policies = policies.map((policy) =>
      pickFields(presentReturnPolicy(parseReturnPolicy(policy)), fields)
    )
    res.json({ return_policies, count, limit, offset })
  }
)

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateReturnPolicy, FieldsQuery>,
    res: MedusaResponse
  ) => {
    const { result } = await createReturnPolicyWorkflow(req.scope).run({
      input: { policy: req.validatedBody, actor: actorOf(req) },
    })
    res.json(await answerPolicy(req, result.id))
  }
)
