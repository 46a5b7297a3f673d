/**
 * The address at which the owner of an order is written to; null where none is known.
 *
 * A transfer to another account may leave the order's e-mail as it was. What is in the mails (names,
 * messages, labels) is the new owner's by then, so it goes to the account's own address.
 */
export function ownerEmail(
  orderEmail: string | null,
  customer: { email: string | null; has_account: boolean } | null
): string | null {
  const own = customer?.has_account ? customer.email : null
  return own !== null && own.toLowerCase() !== orderEmail?.toLowerCase() ? own : orderEmail
}
