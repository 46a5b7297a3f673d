import type { MedusaRequest } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../modules/rma"
import { answering } from "./answering"

/** Where staff do not say whether the customer is to be mailed, the merchant's setting says it. */
export const notifyAsSet = answering(
  async (req: MedusaRequest<{ notify_customer?: boolean }>, _res, next) => {
    if (req.validatedBody.notify_customer === undefined) {
      const { notify_customer } = await req.scope.resolve(RMA_MODULE).readSettings()
      req.validatedBody = { ...req.validatedBody, notify_customer }
    }
    next()
  }
)
