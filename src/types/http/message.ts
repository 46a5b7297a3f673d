import type { MessageAuthor } from "../../domain/words"

export type HttpAttachment = { id: string; filename: string; mime_type: string; size: number }

export type HttpMessage = {
  id: string
  author_type: MessageAuthor
  /** Of whoever wrote it; only staff see whose it is. */
  author_id?: string | null
  body: string
  attachments: HttpAttachment[]
  created_at: string
}

export type RmaMessagesResponse = {
  messages: HttpMessage[]
  count: number
  limit: number
  offset: number
}
export type RmaMessageResponse = { message: HttpMessage }
export type AttachmentsResponse = { attachments: HttpAttachment[] }
