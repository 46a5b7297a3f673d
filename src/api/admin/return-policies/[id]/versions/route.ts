import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../../domain"
import { parseReturnPolicyVersion } from "../../../../../facts/return-policy"
import { RMA_MODULE } from "../../../../../modules/rma"
import { answering } from "../../../../http/answering"
import { pickFields } from "../../../../http/pick-fields"
import type { PageQuery } from "../../../../http/values"
import { presentReturnPolicyVersion } from "../../../../presenters/return-policy"

/** The latest first; of deleted policies too, because cases name the version by which they were judged. */
export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, PageQuery>, res: MedusaResponse) => {
    const { limit, offset, fields } = req.validatedQuery
    const [versions, count] = await req.scope
      .resolve(RMA_MODULE)
      .listAndCountReturnPolicyVersions(
        { policy_id: req.params.id },
        { skip: offset, take: limit, order: { version: "DESC" } }
      )
    if (count === 0) refuse("not_found")
    const return_policy_versions = versions.map((version) =>
      pickFields(presentReturnPolicyVersion(parseReturnPolicyVersion(version)), fields)
    )
    res.json({ return_policy_versions, count, limit, offset })
  }
)
