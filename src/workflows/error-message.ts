/** What an error says. Workflows hand errors on as plain copies, so the class is not asked for. */
export function errorMessage(error: unknown): string {
  const hasMessage = typeof error === "object" && error !== null && "message" in error
  return hasMessage ? String(error.message) : String(error)
}
