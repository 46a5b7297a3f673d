import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import { updateRmaSettingsWorkflow } from "../../../workflows"
import { isLoyaltyInstalled } from "../../../workflows/loyalty/is-loyalty-installed"
import { actorOf } from "../../http/actor"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import type { FieldsQuery } from "../../http/values"
import { presentAdminRmaSettings } from "../../presenters/rma-settings"
import type { AdminUpdateRmaSettings } from "./validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, FieldsQuery>, res: MedusaResponse) => {
    res.json(await answerSettings(req))
  }
)

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminUpdateRmaSettings, FieldsQuery>,
    res: MedusaResponse
  ) => {
    await updateRmaSettingsWorkflow(req.scope).run({
      input: { settings: req.validatedBody, actor: actorOf(req) },
    })
    res.json(await answerSettings(req))
  }
)

async function answerSettings<Body>({
  scope,
  validatedQuery,
}: AuthenticatedMedusaRequest<Body, FieldsQuery>) {
  const settings = await scope.resolve(RMA_MODULE).readSettings()
  const presented = presentAdminRmaSettings(settings, {
    loyalty_installed: isLoyaltyInstalled(scope),
  })
  return { rma_settings: pickFields(presented, validatedQuery.fields) }
}
