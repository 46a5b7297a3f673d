import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { TemplateKey } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"
import { restoreTemplate, type FormerTemplate } from "../restore-template"

/** Forgets a merchant's words; where there are none, nothing happens. */
export const deleteTemplateStep = createStep(
  "rma-delete-template",
  async ({ event, audience, locale }: TemplateKey, { container }) => {
    const key = { event, audience, locale }
    const former = await container.resolve(RMA_MODULE).deleteTemplate(key)
    return new StepResponse(undefined, { key, former })
  },
  async (undo: FormerTemplate | undefined, { container }) => {
    if (undo) await restoreTemplate(container, undo)
  }
)
