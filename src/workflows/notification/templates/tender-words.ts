import { mailLanguage, type MailLanguage, type Tender } from "../../../domain"

/** By which way money went back, as the end of a sentence. */
const WORDS: Record<MailLanguage, Record<Tender, string>> = {
  en: {
    original_payment: "to your original means of payment",
    store_credit: "as store credit",
    gift_card: "as a gift card",
    manual: "in the way that we agreed on",
    replacement_order: "as a payment of your new order",
    coupon: "as a coupon",
  },
  fr: {
    original_payment: "sur votre moyen de paiement d’origine",
    store_credit: "sous forme d’avoir",
    gift_card: "sous forme de carte cadeau",
    manual: "de la manière convenue avec vous",
    replacement_order: "en paiement de votre nouvelle commande",
    coupon: "sous forme de bon d’achat",
  },
}

/** "to your original means of payment" */
export function tenderWords(tender: Tender, locale: string): string {
  return WORDS[mailLanguage(locale)][tender]
}
