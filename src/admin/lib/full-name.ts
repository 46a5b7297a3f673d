type Named = { first_name?: string | null; last_name?: string | null }

/** The name of a customer, a user or an address; empty where none is known. */
export function fullName(person: Named | null | undefined): string {
  return [person?.first_name, person?.last_name].filter(Boolean).join(" ")
}
