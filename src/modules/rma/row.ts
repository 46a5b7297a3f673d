/** Values as the driver wants them: objects and arrays are JSON here, never SQL arrays. */
export function row(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      typeof value === "object" && value !== null && !(value instanceof Date)
        ? JSON.stringify(value)
        : value,
    ])
  )
}
