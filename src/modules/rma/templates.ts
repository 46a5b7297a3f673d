import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { NotificationTemplateRow } from "./types"

/** The words of one mail in one language, as a merchant wrote them. */
export type StoredTemplate = Pick<
  NotificationTemplateRow,
  "event" | "audience" | "locale" | "subject" | "body" | "updated_by"
> & { updated_at: Date }

export type NewTemplate = { id: string } & Omit<StoredTemplate, "updated_at">

/** Which templates: all, or those of one mail in some languages. */
export type WhichTemplates =
  | { all: true }
  | Pick<StoredTemplate, "event" | "audience"> & { locales: string[] }

export async function findTemplates(knex: Knex, which: WhichTemplates): Promise<StoredTemplate[]> {
  const query = knex("rma_notification_template").whereNull("deleted_at")
  const { event, audience, locales } = "all" in which ? {} : which
  const wanted = locales ? query.where({ event, audience }).whereIn("locale", locales) : query
  return await wanted.select(COLUMNS)
}

/** Writes a template, over the one that was there. Answers that one; null: there was none. */
export async function saveTemplate(
  knex: Knex,
  { id, ...template }: NewTemplate
): Promise<StoredTemplate | null> {
  const former = await takeTemplate(knex, template)
  await knex("rma_notification_template")
    .insert({ id, ...template })
    .onConflict(knex.raw("(event, audience, locale) where deleted_at is null"))
    .merge({
      subject: template.subject,
      body: template.body,
      updated_by: template.updated_by,
      updated_at: knex.fn.now(),
    })
  return former
}

/** Deletes a template for good: ours is used again. Answers it; null: there was none. */
export async function deleteTemplate(
  knex: Knex,
  key: Pick<StoredTemplate, "event" | "audience" | "locale">
): Promise<StoredTemplate | null> {
  const former = await takeTemplate(knex, key)
  await knex("rma_notification_template").where(keyOf(key)).del()
  return former
}

async function takeTemplate(
  knex: Knex,
  key: Pick<StoredTemplate, "event" | "audience" | "locale">
): Promise<StoredTemplate | null> {
  const [found]: StoredTemplate[] = await knex("rma_notification_template")
    .where(keyOf(key))
    .forUpdate()
    .select(COLUMNS)
  return found ?? null
}

function keyOf({ event, audience, locale }: Pick<StoredTemplate, "event" | "audience" | "locale">) {
  return { event, audience, locale, deleted_at: null }
}

const COLUMNS = [
  "event",
  "audience",
  "locale",
  "subject",
  "body",
  "updated_by",
  "updated_at",
] as const satisfies (keyof StoredTemplate)[]
