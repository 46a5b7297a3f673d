/**
 * The address at which somebody may come in as a guest of an order, in lower case; null where that
 * takes signing in.
 *
 * A transfer to another account may leave the order's e-mail as it was: that address is then the former
 * owner's, and opens nothing.
 */
export function guestEmail(
  orderEmail: string | null,
  customer: { email: string | null; has_account: boolean } | null
): string | null {
  const email = orderEmail?.toLowerCase() ?? null
  const isOthers = customer?.has_account && customer.email?.toLowerCase() !== email
  return isOthers ? null : email
}
