import type { ThreadMessage } from "../../modules/rma"
import type { HttpAttachment, HttpMessage } from "../../types/http"

/** A file as both sides see it. */
export function presentAttachment({ id, filename, mime_type, size }: HttpAttachment): HttpAttachment {
  return { id, filename, mime_type, size }
}

/** A message as staff see it. */
export function presentAdminMessage(message: ThreadMessage): HttpMessage {
  return { ...presentStoreMessage(message), author_id: message.author_id }
}

/** A message as the customer sees it: which of the staff wrote it is the shop's own affair. */
export function presentStoreMessage(message: ThreadMessage): HttpMessage {
  return {
    id: message.id,
    author_type: message.author_type,
    body: message.body,
    attachments: message.attachments.map(presentAttachment),
    created_at: new Date(message.created_at).toISOString(),
  }
}
