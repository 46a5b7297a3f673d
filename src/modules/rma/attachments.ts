import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { refuse } from "../../domain/refusals"
import type { Uploader } from "../../domain/words"
import type { AttachmentRow } from "./types"

/** Who uploads: a customer, a user, or the grant by which a guest came in. */
export type UploadedBy = { type: Uploader; id: string }

export type NewAttachment = Pick<AttachmentRow, "id" | "filename" | "mime_type" | "file_id">

/** What files are named by: an item, or a message, of a case. */
export type AttachmentOwner = { rma_id: string; rma_item_id?: string; message_id?: string }

/** Files that one item or message names, and who must have uploaded them. */
export type AttachmentLink = { ids: string[]; owner: AttachmentOwner; by: UploadedBy }

/**
 * Writes down a file before its content arrives, so that none is ever kept that nobody knows of: what
 * a crash leaves is an orphan, and goes as orphans do. Its size stays 0 until it is here.
 *
 * @param maxOrphans how many files one uploader may have that nothing names yet
 * @throws Refusal `too_many_tries`
 */
export async function beginAttachment(
  knex: Knex,
  attachment: NewAttachment,
  by: UploadedBy,
  maxOrphans: number
): Promise<void> {
  // Counted one after another: side by side, each of many requests would find room for one more.
  await knex.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `rma_attachment:${by.type}:${by.id}`,
  ])
  const [{ orphans }] = await knex("rma_attachment")
    .where({ uploader_type: by.type, uploader_id: by.id, rma_id: null, deleted_at: null })
    .count({ orphans: "*" })
  if (Number(orphans) >= maxOrphans) refuse("too_many_tries")
  await knex("rma_attachment").insert({
    ...attachment,
    size: 0,
    uploader_type: by.type,
    uploader_id: by.id,
  })
}

/** Notes that the whole file is here. */
export async function finishAttachment(knex: Knex, id: string, size: number): Promise<void> {
  await knex("rma_attachment").where({ id }).update({ size, updated_at: knex.fn.now() })
}

/**
 * Gives files to what names them, each by one statement: of two that name the same file, one gets it.
 *
 * @throws Refusal `invalid_data` where one of them does not exist, is named already, or was uploaded by
 * somebody else; it is not said which of these
 */
export async function linkAttachments(knex: Knex, links: AttachmentLink[]): Promise<void> {
  for (const { ids, owner, by } of links) {
    const linked = await knex("rma_attachment")
      .whereIn("id", ids)
      .where({ uploader_type: by.type, uploader_id: by.id, rma_id: null, deleted_at: null })
      .where("size", ">", 0)
      .update({ ...owner, updated_at: knex.fn.now() })
    if (linked !== ids.length) {
      refuse("invalid_data", { field: "attachment_ids", problem: "unknown_attachment" })
    }
  }
}

/** Takes back {@link linkAttachments}. */
export async function unlinkAttachments(knex: Knex, owner: AttachmentOwner): Promise<void> {
  await knex("rma_attachment")
    .where(owner)
    .update({ rma_id: null, rma_item_id: null, message_id: null, updated_at: knex.fn.now() })
}

/** What becomes of files that belong to a case by itself and to nothing in it. */
export type CaseFiles = { gained: AttachmentLink[]; released_ids: string[] }

/**
 * Gives files to a case, and takes others away from it: these are orphans from then on.
 * @throws Refusal `invalid_data`, as {@link linkAttachments}
 */
export async function changeCaseFiles(
  knex: Knex,
  rmaId: string,
  { gained, released_ids }: CaseFiles
): Promise<void> {
  await linkAttachments(knex, gained)
  await moveAttachments(knex, released_ids, { from: rmaId, to: null })
}

/** Takes back {@link changeCaseFiles}. */
export async function undoCaseFiles(
  knex: Knex,
  rmaId: string,
  { gained, released_ids }: CaseFiles
): Promise<void> {
  await moveAttachments(knex, gained.flatMap(({ ids }) => ids), { from: rmaId, to: null })
  await moveAttachments(knex, released_ids, { from: null, to: rmaId })
}

async function moveAttachments(
  knex: Knex,
  ids: string[],
  { from, to }: { from: string | null; to: string | null }
): Promise<void> {
  await knex("rma_attachment")
    .whereIn("id", ids)
    .where({ rma_id: from })
    .update({ rma_id: to, updated_at: knex.fn.now() })
}

/**
 * Picks files that nothing names since before a moment, and hides them from whoever would name them:
 * they are about to be deleted. Those that were tried before come last.
 */
export async function condemnOrphans(
  knex: Knex,
  before: Date,
  take: number
): Promise<Pick<AttachmentRow, "id" | "file_id">[]> {
  const orphans = knex("rma_attachment")
    .where({ rma_id: null, deleted_at: null })
    .where("created_at", "<", before)
    .orderBy("updated_at")
    .limit(take)
    .select("id")
  return await knex("rma_attachment")
    .whereIn("id", orphans)
    // Asked again of the row as it is by then: it may have been named in this moment.
    .where({ rma_id: null })
    .update({ size: 0, updated_at: knex.fn.now() })
    .returning(["id", "file_id"])
}

export async function forgetAttachments(knex: Knex, ids: string[]): Promise<void> {
  await knex("rma_attachment").whereIn("id", ids).del()
}
