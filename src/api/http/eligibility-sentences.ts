import type { EligibilityCode, EligibilityReason } from "../../domain"
import type { RefusalDetails } from "../../domain/refusals"
import { languageOf, type Language } from "./language"

/**
 * Says why something may not come back, in the language of whoever reads it. The one place of these
 * words: shoppers and staff get them from the server, for every page in every language.
 *
 * @param locale such as "fr-CA": of a language of ours, dates and amounts are written as they are there
 */
export function eligibilitySentence(
  { code, verdict, details }: EligibilityReason,
  locale: string | null
): string {
  const language = languageOf(locale)
  const words = WORDS[language]
  const sentence = words.sentences[code](details, formatsFor(locale?.startsWith(language) ? locale : language))
  return verdict === "review" ? `${sentence} ${words.a_person_looks}` : sentence
}

type Formats = {
  day: (details: RefusalDetails, name: string) => string
  money: (details: RefusalDetails, name: string) => string
}
type Sentence = (details: RefusalDetails, formats: Formats) => string
type Words = { sentences: Record<EligibilityCode, Sentence>; a_person_looks: string }

const WORDS: Record<Language, Words> = {
  en: {
    a_person_looks: "We look at such requests one by one.",
    sentences: {
      returns_disabled: () => "This shop takes no returns at the moment.",
      quantity_exceeds_returnable: ({ returnable, requested }) =>
        returnable === 0
          ? "No unit can come back any more."
          : `Only ${count(returnable, "unit", "units")} can still come back, not ${requested}.`,
      window_over: (details, { day }) =>
        `The time for returns is over: it was until ${day(details, "until")}, ` +
        `${count(details.days, "day", "days")} from ${EN_START[String(details.from)]} on ${day(details, "since")}.`,
      not_delivered: ({ delivered, requested }) =>
        delivered === 0
          ? "It has not been delivered yet."
          : `Only ${count(delivered, "unit has", "units have")} been delivered yet, not ${requested}.`,
      final_sale: () => "It was a final sale, which cannot be returned.",
      price_above: (details, { money }) =>
        `It cost ${money(details, "price")}, which is more than ${money(details, "limit")}.`,
      customer_group: () => "Other terms than returns apply to your customer account.",
      region: () => "Orders from your region are not returned like this.",
      too_many_returns: ({ cases, days }) =>
        `There were ${count(cases, "return", "returns")} in the last ${count(days, "day", "days")} already.`,
      nothing_paid: () => "Nothing has been paid for this order yet.",
    },
  },
  fr: {
    a_person_looks: "Nous examinons ces demandes une par une.",
    sentences: {
      returns_disabled: () => "Cette boutique n’accepte pas de retours pour le moment.",
      quantity_exceeds_returnable: ({ returnable, requested }) =>
        Number(returnable) > 1
          ? `Seules ${returnable} unités peuvent encore être retournées, et non ${requested}.`
          : Number(returnable) === 1
            ? `Une seule unité peut encore être retournée, et non ${requested}.`
            : "Plus aucune unité ne peut être retournée.",
      window_over: (details, { day }) =>
        `Le délai de retour est dépassé : il courait jusqu’au ${day(details, "until")}, ` +
        `soit ${count(details.days, "jour", "jours")} à compter de ${FR_START[String(details.from)]} du ${day(details, "since")}.`,
      not_delivered: ({ delivered, requested }) =>
        delivered === 0
          ? "L’article n’a pas encore été livré."
          : Number(delivered) === 1
            ? `Une seule unité a été livrée pour le moment, et non ${requested}.`
            : `Seules ${delivered} unités ont été livrées pour le moment, et non ${requested}.`,
      final_sale: () => "C’était une vente ferme, qui ne peut être retournée.",
      price_above: (details, { money }) =>
        `L’article a coûté ${money(details, "price")}, soit plus de ${money(details, "limit")}.`,
      customer_group: () => "D’autres conditions que les retours s’appliquent à votre compte client.",
      region: () => "Les commandes de votre région ne sont pas retournées ainsi.",
      too_many_returns: ({ cases, days }) =>
        `Il y a déjà eu ${count(cases, "retour", "retours")} au cours des ${days} derniers jours.`,
      nothing_paid: () => "Rien n’a encore été payé pour cette commande.",
    },
  },
}

const EN_START: Record<string, string> = {
  ordered: "the order",
  shipped: "the shipment",
  delivered: "the delivery",
}
const FR_START: Record<string, string> = {
  ordered: "la commande",
  shipped: "l’expédition",
  delivered: "la livraison",
}

function count(number: unknown, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

/** Days are the shop's: the last day of a window is the same for every reader. */
function formatsFor(locale: string): Formats {
  return {
    day: (details, name) =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: "long",
        timeZone: String(details.time_zone),
      }).format(new Date(String(details[name]))),
    money: ({ currency_code, ...details }, name) =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency: String(currency_code),
      }).format(Number(details[name])),
  }
}
