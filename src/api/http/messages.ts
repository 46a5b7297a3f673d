import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { refuse } from "../../domain/refusals"
import { RMA_MODULE, type ThreadMessage } from "../../modules/rma"
import { attachmentIds, pageQuery, text } from "./values"

/** A page of a thread: oldest first, as people read it, or newest first. */
export type ThreadQuery = z.infer<typeof threadQuery>
export const threadQuery = pageQuery.omit({ fields: true }).extend({
  order: z
    .enum(["created_at", "-created_at"])
    .default("created_at")
    .transform((name) => (name === "created_at" ? "asc" : "desc")),
})

export type SendMessage = z.infer<typeof sendMessage>
export const sendMessage = z.strictObject({ body: text, attachment_ids: attachmentIds })

/** A message that was just written. */
export async function readMessage(container: MedusaContainer, id: string): Promise<ThreadMessage> {
  const message = await container.resolve(RMA_MODULE).findMessage(id)
  return message ?? refuse("not_found")
}
