import { monotonicFactory } from "ulid"

const nextUlid = monotonicFactory()

/**
 * A new id with Medusa's prefix (`reim_01J…`). It sorts after every id that this process drew before,
 * also within one millisecond, where Medusa's own are in any order: items, units and payments that are
 * written in one change are read back in the order in which they were typed.
 */
export function newId(prefix: string): string {
  return `${prefix}_${nextUlid()}`
}
