import { refuse } from "../../domain/refusals"

/**
 * Keeps of an answer what `fields` asks for, by Medusa's convention: names keep only those and the
 * id, `-name` leaves one out, `+name` and `*name` ask for what is there anyway. A path keeps all of
 * the thing that it begins with.
 *
 * @throws Refusal `invalid_data` for a name that the answer does not have
 */
export function pickFields<Value extends object>(
  value: Value,
  fields: string | undefined
): Partial<Value> {
  const asked = (fields ?? "").split(",").flatMap(parseField)
  for (const { name } of asked) {
    if (!Object.keys(value).includes(name)) {
      refuse("invalid_data", { field: "fields", problem: `there is no ${name}` })
    }
  }
  const only = asked.filter(({ sign }) => sign === "").map(({ name }) => name)
  const without = asked.filter(({ sign }) => sign === "-").map(({ name }) => name)

  const isKept = (name: string) =>
    !without.includes(name) && (only.length === 0 || name === "id" || only.includes(name))
  const kept = Object.entries(value).filter(([name]) => isKept(name))
  return Object.fromEntries(kept) as Partial<Value>
}

function parseField(field: string): { sign: string; name: string }[] {
  const [, sign, name] = /^\s*([+*-]?)([^.\s]*)/.exec(field) ?? []
  return name ? [{ sign, name }] : []
}
