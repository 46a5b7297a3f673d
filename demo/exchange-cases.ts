import type { Case } from "./cases"

/** Units that are exchanged: every state that the new units and the difference can be in. */
export const EXCHANGE_CASES: Case[] = [
  {
    shows: "an exchange whose difference is due: the hoodie must not leave",
    order: "emma_exchanges",
    asked_by: "customer",
    days_ago: 6,
    items: [
      {
        variant: "shirt",
        quantity: 1,
        reason: "too_small",
        action: "exchange",
        note: "I would rather have the hoodie.",
        exchange_for: "hoodie",
      },
    ],
    acts: [{ days_ago: 5, act: "approve", exchange: { ships_by: "standard" } }],
  },
  {
    shows: "an exchange whose difference is paid, the goods still on their way",
    order: "emma_exchanges",
    asked_by: "customer",
    days_ago: 9,
    items: [
      {
        variant: "shirt",
        quantity: 1,
        reason: "too_large",
        action: "exchange",
        note: "For the hoodie in M, please.",
        exchange_for: "hoodie",
      },
    ],
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
    items: [
      {
        variant: "shirt",
        quantity: 1,
        reason: "not_as_described",
        action: "exchange",
        note: "Thinner than it looks. The hoodie instead.",
        exchange_for: "hoodie_large",
      },
    ],
    acts: [
      { days_ago: 12, act: "approve" },
      { days_ago: 11, act: "pay_difference" },
      {
        days_ago: 5,
        act: "receive",
        variant: "shirt",
        units: [{ quantity: 1, condition: "new", disposition: "restock" }],
      },
    ],
  },
  {
    shows: "an exchange for less, the difference given back as store credit",
    order: "emma_exchanges",
    asked_by: "customer",
    days_ago: 14,
    items: [
      {
        variant: "shirt",
        quantity: 1,
        reason: "too_large",
        action: "exchange",
        note: "The cap will do.",
        exchange_for: "cap",
      },
    ],
    acts: [
      { days_ago: 13, act: "approve" },
      {
        days_ago: 6,
        act: "receive",
        variant: "shirt",
        units: [{ quantity: 1, condition: "new", disposition: "restock" }],
      },
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
    items: [
      {
        variant: "shirt",
        quantity: 1,
        reason: "too_small",
        action: "exchange",
        note: "One size up.",
        exchange_for: "shirt_large",
      },
    ],
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
    items: [
      {
        variant: "shirt",
        quantity: 1,
        reason: "too_small",
        action: "exchange",
        note: "Called: one size up, in white or black.",
      },
    ],
    acts: [],
  },
  {
    shows: "an exchange that ships ahead of the return",
    order: "camille_exchanges",
    asked_by: "customer",
    days_ago: 8,
    items: [
      {
        variant: "hoodie",
        quantity: 1,
        reason: "too_small",
        action: "exchange",
        note: "La taille au-dessus, pour un voyage samedi.",
        exchange_for: "hoodie_large",
      },
    ],
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
    items: [
      {
        variant: "shirt",
        quantity: 1,
        reason: "not_as_described",
        action: "exchange",
        note: "En noir, s’il vous plaît.",
        exchange_for: "shirt_black",
      },
    ],
    acts: [{ days_ago: 4, act: "approve", exchange: { price: "even" } }],
  },
  {
    shows: "sent again once the damaged one is back",
    order: "camille_exchanges",
    asked_by: "staff",
    days_ago: 7,
    items: [
      {
        variant: "shirt",
        quantity: 1,
        reason: "carrier_damage",
        action: "reship",
        note: "Mouillé à l’arrivée.",
      },
    ],
    acts: [{ days_ago: 6, act: "approve" }],
  },
  {
    shows: "an exchange that may leave because staff said so",
    order: "camille_exchanges",
    asked_by: "customer",
    days_ago: 10,
    items: [
      {
        variant: "shirt",
        quantity: 1,
        reason: "too_small",
        action: "exchange",
        note: "Une taille de plus.",
        exchange_for: "shirt_large",
      },
    ],
    acts: [
      { days_ago: 9, act: "approve" },
      { days_ago: 3, act: "allow_fulfillment", reason: "Le transporteur a confirmé le dépôt." },
    ],
  },
]
