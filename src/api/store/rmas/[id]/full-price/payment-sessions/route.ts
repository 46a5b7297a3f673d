import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreDifferenceSessionResponse } from "../../../../../../types/http"
import { openFullPriceSession } from "../../../../../../workflows"
import { answering } from "../../../../../http/answering"
import type { StoreOpenDifferenceSession } from "../../../validators"
import { openSessionOfShopper } from "../../pay-exchange"

export const POST = answering(
  async (
    req: MedusaRequest<StoreOpenDifferenceSession>,
    res: MedusaResponse<StoreDifferenceSessionResponse>
  ) => {
    res.json(await openSessionOfShopper(req, openFullPriceSession))
  }
)
