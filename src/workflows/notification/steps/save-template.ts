import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import { newId } from "../../../modules/rma/new-id"
import type { NewTemplate } from "../../../modules/rma/templates"
import { restoreTemplate, type FormerTemplate } from "../restore-template"

/** Writes a merchant's words over ours, or over those from before. */
export const saveTemplateStep = createStep(
  "rma-save-template",
  async (template: Omit<NewTemplate, "id">, { container }) => {
    const id = newId("rtpl")
    const former = await container.resolve(RMA_MODULE).saveTemplate({ ...template, id })
    const { event, audience, locale } = template
    return new StepResponse(undefined, { key: { event, audience, locale }, former })
  },
  async (undo: FormerTemplate | undefined, { container }) => {
    if (undo) await restoreTemplate(container, undo)
  }
)
