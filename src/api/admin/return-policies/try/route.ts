import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReturnPolicyTrialResponse } from "../../../../types/http"
import { NEW_POLICY, tryPolicy } from "../../../../workflows"
import { answering } from "../../../http/answering"
import { readersLocale } from "../../../http/language"
import { presentPolicyTrial } from "../../../presenters/return-policy"
import type { AdminTryQuery, AdminTryReturnPolicy } from "../validators"

/** Tries a policy that is not kept yet. */
export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminTryReturnPolicy, AdminTryQuery>,
    res: MedusaResponse<AdminReturnPolicyTrialResponse>
  ) => {
    const { limit, ...policy } = req.validatedBody
    const trial = await tryPolicy(req.scope, { name: "", ...NEW_POLICY }, policy, limit)
    res.json({ trial: presentPolicyTrial(trial, readersLocale(req, null)) })
  }
)
