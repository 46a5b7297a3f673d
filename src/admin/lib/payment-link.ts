/**
 * Where a customer pays the difference of a case: its page in the portal, after signing in. It holds no
 * token, so it may be sent by any means.
 *
 * @param portalUrl as the settings say; null: the page that this server has
 */
export function paymentLink(rmaId: string, portalUrl: string | null, serverUrl: string): string {
  const portal = portalUrl ?? `${serverUrl.replace(/\/+$/, "")}/returns`
  return `${portal.replace(/\/+$/, "")}/cases/${rmaId}`
}
