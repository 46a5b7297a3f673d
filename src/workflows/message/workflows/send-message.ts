import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertMayWrite, type MessageAuthor } from "../../../domain"
import type { UploadedBy } from "../../../modules/rma/attachments"
import type { NewMessage } from "../../../modules/rma/messages"
import { newId } from "../../../modules/rma/new-id"
import type { RmaOptions } from "../../../modules/rma/options"
import type { Actor } from "../../actor"
import { filesFor } from "../../attachment/files-of-items"
import { RMA_EVENT_NAMES } from "../../events"
import { announced } from "../../rma/history"
import { loadOptionsStep } from "../../rma/steps/load-options"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { addMessageStep, type WrittenMessage } from "../steps/add-message"

export type SendMessageInput = {
  rma_id: string
  author_type: MessageAuthor
  /** Null for a guest. */
  author_id: string | null
  /** Plain text of at most 10,000 characters. */
  body: string
  attachment_ids?: string[]
  /** Who uploaded the files: nobody attaches what is another's. */
  uploaded_by?: UploadedBy
  actor: Actor
}

/**
 * Writes a message in the thread of a case; the other side is mailed about it.
 *
 * Without the order's lock: a message is decided on nothing that others change. Drafts are left and
 * never come back, and the unread count and the files are changed by statements that ask again.
 *
 * @returns `{ id }` of the message
 * @throws Refusal `not_found`, `transition_not_allowed` (a draft), `invalid_data` (files that are not
 * the author's to attach)
 */
export const sendMessageWorkflow = createWorkflow(
  "rma-send-message",
  (input: WorkflowData<SendMessageInput>) => {
    const facts = loadRmaStep(input)
    const options = loadOptionsStep()
    const written = transform({ input, facts, options }, messageOf)
    const added = addMessageStep(written)
    publishEventsStep(written)
    // Not from `written`: transforms of the response run once more, and would draw another id.
    return new WorkflowResponse(added)
  }
)

function messageOf({
  input,
  facts: { rma },
  options,
}: {
  input: SendMessageInput
  facts: RmaAlone
  options: RmaOptions
}): WrittenMessage {
  assertMayWrite(rma, input.author_type)
  const message: NewMessage = {
    id: newId("rmsg"),
    rma_id: rma.id,
    author_type: input.author_type,
    author_id: input.author_id,
    body: input.body,
  }
  const owner = { rma_id: rma.id, message_id: message.id }
  const [files = null] = filesFor(
    input.attachment_ids ?? [],
    owner,
    input.uploaded_by,
    options.attachment
  )
  // Without its words: the thread has them, and they are deleted there when they must be.
  const data = { message_id: message.id, author_type: message.author_type }
  return { message, files, history: [announced(RMA_EVENT_NAMES.MESSAGE_SENT, rma, input, data)] }
}
