import type { CreditNoteType, SettlementLineType } from "../../domain"

/** What a credit note says besides the facts, in one language. */
export type CreditNoteWords = {
  /** For dates, amounts and names of countries. */
  locale: string
  title: Record<CreditNoteType, string>
  /** Before the number of the note that a counter-note takes back. */
  cancels: string
  issued_to: string
  issued_on: string
  order: string
  rma: string
  tax_id: string
  item: string
  quantity: string
  /** By the plural rules of the language. */
  units: { one: string; other: string }
  tax: string
  amount: string
  tax_rate: string
  net: string
  tax_amount: string
  gross: string
  /** The sum of the tax table. */
  credited: string
  total: string
  /** Lines that stand for no goods, and for goods without a name. */
  lines: Record<SettlementLineType, string>
}

const en: CreditNoteWords = {
  locale: "en",
  title: { credit_note: "Credit note", counter_note: "Cancellation of a credit note" },
  cancels: "Cancels",
  issued_to: "Issued to",
  issued_on: "Date of issue",
  order: "Order",
  rma: "Return",
  tax_id: "Tax ID",
  item: "Description",
  quantity: "Quantity",
  units: { one: "unit", other: "units" },
  tax: "Tax",
  amount: "Amount",
  tax_rate: "Tax rate",
  net: "Net",
  tax_amount: "Tax",
  gross: "Gross",
  credited: "Credited",
  total: "Total",
  lines: {
    item_value: "Returned item",
    shipping_refund: "Shipping",
    return_cost_refund: "Cost of sending it back",
    goodwill: "Goodwill",
    adjustment: "Adjustment",
    label_fee: "Return label",
    restocking_fee: "Restocking fee",
    damage_deduction: "Deduction for damage",
    discount_clawback: "Discount that no longer applies",
    replacement: "Set off: new items",
    difference_refund: "Exchange difference given back",
    open_balance: "Set off: still owed on the order",
    rounding: "Rounding",
  },
}

const fr: CreditNoteWords = {
  locale: "fr",
  title: { credit_note: "Avoir", counter_note: "Annulation d’avoir" },
  cancels: "Annule",
  issued_to: "Établi au nom de",
  issued_on: "Date d’émission",
  order: "Commande",
  rma: "Retour",
  tax_id: "N° TVA",
  item: "Désignation",
  quantity: "Quantité",
  units: { one: "unité", other: "unités" },
  tax: "TVA",
  amount: "Montant TTC",
  tax_rate: "Taux de TVA",
  net: "Base HT",
  tax_amount: "TVA",
  gross: "TTC",
  credited: "Crédité",
  total: "Total",
  lines: {
    item_value: "Article retourné",
    shipping_refund: "Frais de livraison",
    return_cost_refund: "Frais de renvoi",
    goodwill: "Geste commercial",
    adjustment: "Ajustement",
    label_fee: "Étiquette de retour",
    restocking_fee: "Frais de remise en stock",
    damage_deduction: "Retenue pour dégradation",
    discount_clawback: "Remise qui n’est plus due",
    replacement: "Déduction : nouveaux articles",
    difference_refund: "Différence d’échange rendue",
    open_balance: "Déduction : reste dû sur la commande",
    rounding: "Arrondi",
  },
}

/** The words in the language of a locale such as "fr-FR"; English where we do not speak it. */
export function creditNoteWords(locale: string | null): CreditNoteWords {
  return locale?.slice(0, 2).toLowerCase() === "fr" ? fr : en
}
