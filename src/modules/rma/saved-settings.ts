import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { RmaSettingsPatch } from "./settings"
import type { SettingsUndo } from "./types"

/** There is one row of settings. */
const SETTINGS_ID = "rma_settings"

/**
 * Writes the settings that are named over those that were set before, in one statement: two people who
 * set different things at the same time lose nothing. Answers what takes it back.
 */
export async function saveSettings(
  knex: Knex,
  settings: RmaSettingsPatch,
  updatedBy: string | null
): Promise<SettingsUndo> {
  const [former]: { values: Record<string, unknown>; updated_by: string | null }[] = await knex(
    "rma_settings"
  )
    .where({ id: SETTINGS_ID })
    .forUpdate()
    .select("values", "updated_by")
  await knex.raw(
    `insert into rma_settings as kept (id, "values", updated_by) values (:id, :settings, :updated_by)
     on conflict (id) do update
     set "values" = kept."values" || excluded."values", updated_by = excluded.updated_by, updated_at = now()`,
    { id: SETTINGS_ID, settings: JSON.stringify(settings), updated_by: updatedBy }
  )
  const names = Object.keys(settings)
  const named = Object.entries(former?.values ?? {}).filter(([name]) => names.includes(name))
  return { names, values: Object.fromEntries(named), updated_by: former?.updated_by ?? null }
}

/** Takes back what {@link saveSettings} wrote, and nothing that was set besides. */
export async function undoSettings(
  knex: Knex,
  { names, values, updated_by }: SettingsUndo
): Promise<void> {
  await knex.raw(
    `update rma_settings
     set "values" = ("values" - array(select jsonb_array_elements_text(:names))) || :values,
         updated_by = :updated_by
     where id = :id`,
    { id: SETTINGS_ID, names: JSON.stringify(names), values: JSON.stringify(values), updated_by }
  )
}
