import type { ReturnReasonName, VariantName } from "../integration-tests/factories/catalogue"
import { cameIntact } from "./came-back"
import type { Case } from "./case"
import { oneUnit } from "./one-unit"

/** Units that are exchanged: every state that the new units and the difference can be in. */
export const EXCHANGE_CASES: Case[] = [
  {
    shows: "an exchange whose difference is due: the hoodie must not leave",
    order: "emma_exchanges",
    asked_by: "customer",
    days_ago: 6,
    items: [exchanged("shirt", "hoodie", "too_small", "I would rather have the hoodie.")],
    acts: [{ days_ago: 5, act: "approve", exchange: { ships_by: "standard" } }],
  },
  {
    shows: "an exchange whose difference is paid, the goods still on their way",
    order: "emma_exchanges",
    asked_by: "customer",
    days_ago: 9,
    items: [exchanged("shirt", "hoodie", "too_large", "For the hoodie in M, please.")],
    acts: [
      { days_ago: 8, act: "approve" },
      { days_ago: 7, act: "pay_difference" },
    ],
  },
  {
    shows: "an exchange that is paid and whose goods are in: the hoodie may ship",
    order: "emma_exchanges",
    asked_by: "customer",
    days_ago: 13,
    items: [exchanged("shirt", "hoodie_large", "not_as_described", "Thinner than it looks. The hoodie instead.")],
    acts: [
      { days_ago: 12, act: "approve" },
      { days_ago: 11, act: "pay_difference" },
      cameIntact(5, "shirt"),
    ],
  },
  {
    shows: "an exchange for less, the difference given back as store credit",
    order: "emma_exchanges",
    asked_by: "customer",
    days_ago: 14,
    items: [exchanged("shirt", "cap", "too_large", "The cap will do.")],
    acts: [
      { days_ago: 13, act: "approve" },
      cameIntact(6, "shirt"),
      {
        days_ago: 5,
        act: "settle",
        items: [{ variant: "shirt", quantity: 1 }],
        tenders: [{ tender: "store_credit" }],
      },
    ],
  },
  {
    shows: "an exchange that was called off: the shirt will be refunded",
    order: "emma_exchanges",
    asked_by: "customer",
    days_ago: 12,
    items: [exchanged("shirt", "shirt_large", "too_small", "One size up.")],
    acts: [
      { days_ago: 11, act: "approve" },
      { days_ago: 4, act: "cancel_exchange", reason: "She prefers her money back." },
    ],
  },
  {
    shows: "a replacement that staff have still to choose",
    order: "emma_exchanges",
    asked_by: "staff",
    days_ago: 2,
    items: [oneUnit("shirt", "too_small", "exchange", "Called: one size up, in white or black.")],
    acts: [],
  },
  {
    shows: "an exchange that ships ahead of the return",
    order: "camille_exchanges",
    asked_by: "customer",
    days_ago: 8,
    items: [exchanged("hoodie", "hoodie_large", "too_small", "La taille au-dessus, pour un voyage samedi.")],
    acts: [
      { days_ago: 7, act: "approve" },
      { days_ago: 6, act: "advance", by_days: 14 },
    ],
  },
  {
    shows: "an even exchange: another colour for what was paid",
    order: "camille_exchanges",
    asked_by: "customer",
    days_ago: 5,
    items: [exchanged("shirt", "shirt_black", "not_as_described", "En noir, s’il vous plaît.")],
    acts: [{ days_ago: 4, act: "approve", exchange: { price: "even" } }],
  },
  {
    shows: "sent again once the damaged one is back",
    order: "camille_exchanges",
    asked_by: "staff",
    days_ago: 7,
    items: [oneUnit("shirt", "carrier_damage", "reship", "Mouillé à l’arrivée.")],
    acts: [{ days_ago: 6, act: "approve" }],
  },
  {
    shows: "an exchange that may leave because staff said so",
    order: "camille_exchanges",
    asked_by: "customer",
    days_ago: 10,
    items: [exchanged("shirt", "shirt_large", "too_small", "Une taille de plus.")],
    acts: [
      { days_ago: 9, act: "approve" },
      { days_ago: 3, act: "allow_fulfillment", reason: "Le transporteur a confirmé le dépôt." },
    ],
  },
]

/** One unit, for one of another variant. */
function exchanged(
  variant: VariantName,
  exchange_for: VariantName,
  reason: ReturnReasonName,
  note: string
): Case["items"][number] {
  return oneUnit(variant, reason, "exchange", note, { exchange_for })
}
