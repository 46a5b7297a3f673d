export const RETURNS_PATH = "/returns"

export function rmaPath(id: string): string {
  return `${RETURNS_PATH}/${id}`
}

export function orderPath(id: string): string {
  return `/orders/${id}`
}

export function customerPath(id: string): string {
  return `/customers/${id}`
}

/** A page of Settings → Returns; without a name its first page. */
export function settingsPath(page?: "reasons" | "actions" | "policies" | "mails"): string {
  return page ? `/settings/returns/${page}` : "/settings/returns"
}
