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

export function variantPath(productId: string, id: string): string {
  return `/products/${productId}/variants/${id}`
}

/** A page of Settings → Returns; without a name its first page. */
export function settingsPath(page?: "reasons" | "actions" | "policies" | "mails" | "health"): string {
  return page ? `/settings/returns/${page}` : "/settings/returns"
}

/** Where Medusa itself makes, names and deletes return reasons. */
export const REASONS_OF_CORE_PATH = "/settings/return-reasons"

/** The list of the cases that name a reason, or that are filed under it where it is a category. */
export function casesOfReasonPath(reason: { reason_id: string; is_category: boolean }): string {
  const filter = reason.is_category ? "reason_category_id" : "reason_id"
  return `${RETURNS_PATH}?${new URLSearchParams({ [filter]: JSON.stringify([reason.reason_id]) })}`
}
