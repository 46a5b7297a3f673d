import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { policyContentOf } from "../../../../../domain"
import type { AdminReturnPolicyTrialResponse } from "../../../../../types/http"
import { loadPolicy, tryPolicy } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { readersLocale } from "../../../../http/language"
import { presentPolicyTrial } from "../../../../presenters/return-policy"
import type { AdminTryQuery, AdminTryReturnPolicy } from "../../validators"

/** Tries a policy as it is kept, with what the body would change of it. */
export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminTryReturnPolicy, AdminTryQuery>,
    res: MedusaResponse<AdminReturnPolicyTrialResponse>
  ) => {
    const { limit, ...changes } = req.validatedBody
    const kept = policyContentOf(await loadPolicy(req.scope, req.params.id))
    const trial = await tryPolicy(req.scope, kept, changes, limit)
    res.json({ trial: presentPolicyTrial(trial, readersLocale(req, null)) })
  }
)
