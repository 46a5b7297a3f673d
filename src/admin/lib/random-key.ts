/**
 * A key nobody else has. `crypto.randomUUID` would do, but browsers give it to secure pages only,
 * and an admin may be served over plain http inside a company's network.
 */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
