import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { newId } from "../../modules/rma/new-id"
import type { StoredTemplate } from "../../modules/rma/templates"

/** What stood there before a change; null: nothing did. */
export type FormerTemplate = {
  key: Pick<StoredTemplate, "event" | "audience" | "locale">
  former: Omit<StoredTemplate, "updated_at"> | null
}

/** Takes a change of a template back. */
export async function restoreTemplate(
  container: MedusaContainer,
  { key, former }: FormerTemplate
): Promise<void> {
  const service = container.resolve(RMA_MODULE)
  if (!former) {
    await service.deleteTemplate(key)
    return
  }
  const { subject, body, updated_by } = former
  await service.saveTemplate({
    id: newId("rtpl"),
    ...key,
    subject,
    body,
    updated_by,
  })
}
