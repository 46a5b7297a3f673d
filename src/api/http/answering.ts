import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusalAnswer } from "./refusal-answer"

type Handler<Request extends MedusaRequest, Response extends MedusaResponse> = (
  req: Request,
  res: Response,
  next: MedusaNextFunction
) => Promise<unknown>

/**
 * A route or middleware whose refusals are answered here, as `{ type, code, message }`. Medusa's
 * own error handler cannot carry our codes, and one of ours would replace the shop's. Bugs go on to
 * it.
 */
export function answering<Request extends MedusaRequest, Response extends MedusaResponse>(
  handler: Handler<Request, Response>
): Handler<Request, Response> {
  return async (req, res, next) => {
    try {
      await handler(req, res, next)
    } catch (error) {
      const answer = refusalAnswer(error)
      if (!answer) return next(error)
      if (answer.retry_after) {
        res.setHeader("Retry-After", answer.retry_after)
        // A storefront of another origin may not read it otherwise.
        res.append("Access-Control-Expose-Headers", "Retry-After")
      }
      res.status(answer.status).json(answer.body)
    }
  }
}
