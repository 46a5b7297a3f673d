import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadExchangeFacts, type ExchangeQuestion } from "../load-exchange-facts"

/** Reads what an exchange is planned from. Under the lock, or it may be old by the time it is confirmed. */
export const loadExchangeFactsStep = createStep(
  "rma-load-exchange-facts",
  async (question: ExchangeQuestion, { container }) => {
    return new StepResponse(await loadExchangeFacts(container, question))
  }
)
