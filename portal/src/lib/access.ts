import { forget, keep, readKept } from "./tab-storage"

/** What lets somebody in: an account, the code that opened one order, or the link to one case. */
export type Access =
  | { type: "customer" }
  | { type: "order"; token: string; order_id: string; order_number: string }
  | { type: "case"; token: string; rma_id: string }

/** The name under which the SDK keeps the token of whoever signed in. */
export const CUSTOMER_TOKEN = "customer"
const GUEST = "guest"
const caseKey = (rmaId: string) => `case.${rmaId}`

/**
 * Takes the token of a mail's link out of the address bar, where it would be seen, kept in the history
 * and sent to others along with the address.
 */
export function takeCaseToken({ pathname, hash }: Pick<Location, "pathname" | "hash">): void {
  const token = new URLSearchParams(hash.slice(1)).get("access")
  const rmaId = /\/cases\/([^/]+)$/.exec(pathname)?.[1]
  if (!token || !rmaId) return
  keep(caseKey(rmaId), token)
  window.history.replaceState(null, "", pathname)
}

/** Who the tab belongs to: an account before a guest. Null for nobody. */
export function readVisitor(): Exclude<Access, { type: "case" }> | null {
  return readKept(CUSTOMER_TOKEN) ? { type: "customer" } : readGuest()
}

/** What the link of a mail brought for one case, null for nothing. */
export function readCaseToken(rmaId: string): string | null {
  return readKept(caseKey(rmaId))
}

export function keepGuest({ token, order_id, order_number }: Omit<GuestAccess, "type">): void {
  keep(GUEST, JSON.stringify({ token, order_id, order_number }))
}

/** Forgets what no longer lets anybody in. */
export function forgetAccess(access: Access): void {
  switch (access.type) {
    case "customer":
      return forget(CUSTOMER_TOKEN)
    case "order":
      return forget(GUEST)
    case "case":
      return forget(caseKey(access.rma_id))
  }
}

type GuestAccess = Extract<Access, { type: "order" }>

function readGuest(): GuestAccess | null {
  const kept: unknown = JSON.parse(readKept(GUEST) ?? "null")
  return isGuest(kept) ? { ...kept, type: "order" } : null
}

function isGuest(kept: unknown): kept is Omit<GuestAccess, "type"> {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "token" in kept &&
    "order_id" in kept &&
    "order_number" in kept
  )
}
