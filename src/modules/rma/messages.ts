import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { mayMailMessage, nextMessageMail } from "../../domain/messages/may-mail-message"
import { authorFor, readerOf } from "../../domain/messages/reader-of"
import type { Audience } from "../../domain/words"
import { linkAttachments, unlinkAttachments, type AttachmentLink } from "./attachments"
import { row } from "./row"
import type { AttachmentRow, MessageRow, NewHistoryEntry } from "./types"

export type NewMessage = Pick<MessageRow, "id" | "rma_id" | "author_type" | "author_id" | "body">

/** A message with the files that it came with, as the thread shows it. */
export type ThreadMessage = Pick<
  MessageRow,
  "id" | "author_type" | "author_id" | "body" | "created_at"
> & { attachments: Pick<AttachmentRow, "id" | "filename" | "mime_type" | "size">[] }

export type ThreadPage = { skip: number; take: number; direction: "asc" | "desc" }

/** Which column counts what a reader has not read. */
const UNREAD = {
  shop: "unread_for_staff",
  customer: "unread_for_customer",
} as const satisfies Record<Audience, string>

/**
 * Writes a message, gives it its files, counts it as unread for the other side and records it.
 * The count is changed where it stands: messages that come at the same time are all counted.
 *
 * @throws Refusal `invalid_data`: a file that is not the author's to attach
 */
export async function addMessage(
  knex: Knex,
  message: NewMessage,
  files: AttachmentLink | null,
  history: NewHistoryEntry[]
): Promise<void> {
  await knex("rma_message").insert(row(message))
  if (files) await linkAttachments(knex, [files])
  await knex("rma")
    .where({ id: message.rma_id })
    .increment(UNREAD[readerOf(message.author_type)], 1)
    .update({ updated_at: knex.fn.now() })
  await knex("rma_history_entry").insert(history.map(row))
}

/** Takes back what {@link addMessage} wrote. */
export async function forgetMessage(
  knex: Knex,
  { id, rma_id, author_type }: NewMessage,
  historyIds: string[]
): Promise<void> {
  const column = UNREAD[readerOf(author_type)]
  await knex("rma_history_entry").whereIn("id", historyIds).del()
  await unlinkAttachments(knex, { rma_id, message_id: id })
  await knex("rma_message").where({ id }).del()
  // It may have been read meanwhile.
  await knex("rma").where({ id: rma_id }).where(column, ">", 0).decrement(column, 1)
}

/**
 * One page of a thread, read by one side.
 *
 * All is marked as read before it is looked up, not after: a message that comes between the two
 * stays unread and is shown, instead of being counted as read and never seen.
 */
export async function readThread(
  knex: Knex,
  rmaId: string,
  reader: Audience,
  { skip, take, direction }: ThreadPage
): Promise<{ messages: ThreadMessage[]; count: number }> {
  await knex("rma")
    .where({ id: rmaId })
    .where(UNREAD[reader], ">", 0)
    .update({ [UNREAD[reader]]: 0 })
  const thread = knex("rma_message").where({ rma_id: rmaId, deleted_at: null })
  const [[{ count }], messages] = await Promise.all([
    thread.clone().count({ count: "*" }),
    thread
      .clone()
      .select("id", "author_type", "author_id", "body", "created_at", knex.raw(FILES))
      .orderBy([
        { column: "created_at", order: direction },
        { column: "id", order: direction },
      ])
      .limit(take)
      .offset(skip),
  ])
  return { messages, count: Number(count) }
}

/** One message with its files; none where there is no such message. */
export async function findMessage(knex: Knex, id: string): Promise<ThreadMessage | null> {
  const [message]: ThreadMessage[] = await knex("rma_message")
    .where({ id, deleted_at: null })
    .select("id", "author_type", "author_id", "body", "created_at", knex.raw(FILES))
  return message ?? null
}

/** Files are found by their case, which has an index, and told apart by their message. */
const FILES = `
  (select coalesce(json_agg(json_build_object(
            'id', file.id, 'filename', file.filename, 'mime_type', file.mime_type, 'size', file.size
          ) order by file.created_at, file.id), '[]')
   from rma_attachment file
   where file.rma_id = rma_message.rma_id and file.message_id = rma_message.id
     and file.deleted_at is null) as attachments`

/** The mail that may tell of messages: to whom, and about which case. */
export type MessageMail = { id: string; rma_id: string; audience: Audience }

/** What such a mail says: these messages, oldest first; none: it need not be sent; or not before. */
export type News = { messages: Pick<MessageRow, "id" | "body">[] } | { not_before: Date }

/**
 * Takes for a mail what its reader was not told of yet, unless it was read meanwhile; five minutes after
 * the last such mail at the earliest. Under a lock of the case: of any number of mails that are due at
 * the same time, one tells it all. A mail that is tried again gets what it took before.
 */
export async function takeNews(
  knex: Knex,
  { id, rma_id, audience }: MessageMail,
  now: Date
): Promise<News> {
  const [{ unread }]: { unread: number }[] = await knex("rma")
    .where({ id: rma_id })
    .forUpdate()
    .select({ unread: UNREAD[audience] })
  const fromOthers = () =>
    knex("rma_message")
      .where({ rma_id, author_type: authorFor(audience), deleted_at: null })
      .orderBy([{ column: "created_at" }, { column: "id" }])
  const taken = await fromOthers().where({ told_in: id }).select("id", "body")
  if (taken.length) return { messages: taken }

  const untold: { id: string; body: string }[] = await fromOthers()
    .whereNull("told_at")
    .select("id", "body")
  if (!untold.length) return { messages: [] }
  const [{ last }]: { last: Date | null }[] = await knex("rma_message")
    .where({ rma_id, author_type: authorFor(audience), deleted_at: null })
    .max({ last: "told_at" })
  if (!mayMailMessage(last, now)) return { not_before: nextMessageMail(last, now) }

  // What was read is always the older part.
  const messages = unread === 0 ? [] : untold.slice(-unread)
  const ids = messages.map((message) => message.id)
  await fromOthers()
    .clearOrder()
    .whereNull("told_at")
    .update({
      told_at: now,
      told_in: knex.raw("case when id = any(?) then ? end", [ids, id]),
    })
  return { messages }
}
