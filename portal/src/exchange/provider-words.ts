import type { Translate } from "../i18n/translate"
import type { WordKey } from "../i18n/word-key"

/** Ways of paying that each language has a word for, by what Medusa calls their provider. */
const WORDS: Partial<Record<string, WordKey>> = {
  system: "exchange.bySystem",
  stripe: "exchange.byCard",
  card: "exchange.byCard",
  creditcard: "exchange.byCard",
  banktransfer: "exchange.byTransfer",
}

/** Those that are called the same everywhere. */
const NAMES: Partial<Record<string, string>> = {
  applepay: "Apple Pay",
  bancontact: "Bancontact",
  blik: "BLIK",
  giropay: "Giropay",
  googlepay: "Google Pay",
  ideal: "iDEAL",
  klarna: "Klarna",
  oxxo: "OXXO",
  paypal: "PayPal",
  promptpay: "PromptPay",
  przelewy24: "Przelewy24",
  twint: "TWINT",
}

/**
 * How a way of paying is called on its button. Providers have nothing but an id in Medusa,
 * `pp_<provider>-<way>_<as the shop calls it>`: what is not known is made readable.
 */
export function providerWords(providerId: string, t: Translate): string {
  const [provider, own] = providerId.replace(/^pp_/, "").split(/_(.*)/)
  const parts = provider.toLowerCase().split("-")
  const way = parts[parts.length - 1]
  const word = WORDS[way]
  if (word) return t(word)
  return NAMES[way] ?? readable(parts, own)
}

/** Ways of paying with the agreement with the shop last: it pays nothing by itself. */
export function shopLast<Provider extends { id: string }>(providers: Provider[]): Provider[] {
  const isShop = ({ id }: Provider) => id === "pp_system_default"
  return [...providers.filter((one) => !isShop(one)), ...providers.filter(isShop)]
}

/** "Mollie hosted checkout" */
function readable(parts: string[], own = ""): string {
  const more = own.split(/[-_]/).filter((part) => part !== "default" && !parts.includes(part))
  const words = [...parts, ...more].join(" ").trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
