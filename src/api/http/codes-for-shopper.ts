import type { MedusaRequest } from "@medusajs/framework/http"
import { creditCodeReader } from "../../workflows"
import type { ReadCode } from "../presenters/settlement"
import { shopperOf } from "./shopper"

/**
 * Who may read the codes of gift cards and coupons: customers, and guests who came in by a code for the
 * order. A link in a mail opens its case to whoever has it, and no more than that.
 */
export function codesForShopper<Body>(req: MedusaRequest<Body>): ReadCode | undefined {
  const shopper = shopperOf(req)
  const maySpend = shopper.type === "customer" || shopper.scope === "order"
  return maySpend ? creditCodeReader(req.scope) : undefined
}
