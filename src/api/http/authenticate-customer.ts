import { authenticate } from "@medusajs/framework/http"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "../../domain/refusals"
import { refusalAnswer } from "./refusal-answer"

const requireCustomer = authenticate("customer", ["session", "bearer"])

/**
 * Lets signed-in customers pass. Medusa's own 401 has no type and no code, so while it decides,
 * what it would answer is replaced by our words.
 */
export async function authenticateCustomer(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const json = res.json
  const refusal = refusalAnswer(new Refusal("unauthorized"))
  res.json = () => json.call(res, refusal?.body)
  const goOn = (error?: unknown) => {
    res.json = json
    next(error)
  }
  await Promise.resolve(requireCustomer(req, res, goOn)).catch(goOn)
}
