/** What a slip says besides the facts, in one language. */
export type SlipWords = {
  /** For dates and for names of countries. */
  locale: string
  title: string
  send_to: string
  from: string
  order: string
  approved_on: string
  /** Above the deadline. */
  send_by: string
  quantity: string
  item: string
  sku: string
  reason: string
  action: string
  how_to: string
  /** Where the merchant wrote no instructions. */
  instructions: string
}

const en: SlipWords = {
  locale: "en",
  title: "Return slip",
  send_to: "Send to",
  from: "From",
  order: "Order",
  approved_on: "Approved on",
  send_by: "Send by",
  quantity: "Qty",
  item: "Item",
  sku: "SKU",
  reason: "Reason",
  action: "Wanted",
  how_to: "How to send it back",
  instructions:
    "Pack the items well, put this slip into the parcel and send it to the address above. " +
    "Please send only what is listed here, and keep the receipt of the carrier.",
}

const fr: SlipWords = {
  locale: "fr",
  title: "Bon de retour",
  send_to: "À envoyer à",
  from: "De la part de",
  order: "Commande",
  approved_on: "Accepté le",
  send_by: "À envoyer au plus tard le",
  quantity: "Qté",
  item: "Article",
  sku: "Référence",
  reason: "Motif",
  action: "Souhait",
  how_to: "Comment renvoyer vos articles",
  instructions:
    "Emballez soigneusement les articles, glissez ce bon dans le colis et envoyez-le à l’adresse ci-dessus. " +
    "N’envoyez que ce qui figure sur ce bon et conservez le reçu du transporteur.",
}

/** The words in the language of a locale such as "fr-FR"; English where we do not speak it. */
export function slipWords(locale: string | null): SlipWords {
  return locale?.slice(0, 2).toLowerCase() === "fr" ? fr : en
}
