import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminAddressMarkResponse } from "../../../../../types/http"
import { findAddressMark } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import { presentAddressMark } from "../../../../presenters/address-mark"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminAddressMarkResponse>) => {
    const mark = await findAddressMark(req.scope, req.params.id)
    res.json({ address_mark: presentAddressMark(mark) })
  }
)
