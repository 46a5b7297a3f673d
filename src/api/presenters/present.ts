/** Leaves out what there is not: fields marked with `?` in the contract are absent, not null. */
export function present<Values extends Record<string, unknown>>(
  values: Values
): { [Name in keyof Values]?: NonNullable<Values[Name]> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  ) as { [Name in keyof Values]?: NonNullable<Values[Name]> }
}
