/** The names under which providers put the page at which their payment goes on. */
const NAMES = ["redirect_url", "checkout_url", "payment_url", "url"]

/** The page at which a payment goes on, where the provider's data names one that a browser may open. */
export function paymentLink(data: Record<string, unknown>): string | null {
  const links = NAMES.map((name) => data[name]).filter((link) => typeof link === "string")
  return links.find((link) => /^https:\/\//i.test(link)) ?? null
}
