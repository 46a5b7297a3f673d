/**
 * A key nobody else has. `crypto.randomUUID` would do, but browsers give it to secure pages only, and
 * whoever tries the portal on a phone in their own network has none.
 */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
