import { cameDamaged, cameIntact, cameOpened } from "./came-back"
import type { Case } from "./case"
import { DISPUTE_CASES } from "./dispute-cases"
import { EXCHANGE_CASES } from "./exchange-cases"
import { oneUnit } from "./one-unit"
import { PARCEL_CASES } from "./parcel-cases"

/** What came back to the demo shop, or is about to: every state that a case can be in. */
export const CASES: Case[] = [
  {
    shows: "completed, a label deducted",
    order: "camille_hoodie",
    asked_by: "customer",
    days_ago: 33,
    legal_basis: "withdrawal",
    items: [oneUnit("hoodie", "too_small", "refund", "Les manches sont trop courtes.")],
    customer_note: "Je l’ai essayé une seule fois, l’étiquette est encore dessus.",
    acts: [
      { days_ago: 32, act: "approve" },
      cameIntact(27, "hoodie"),
      {
        days_ago: 26,
        act: "settle",
        items: [{ variant: "hoodie", quantity: 1 }],
        label_fee: 5,
        tenders: [{ tender: "original_payment" }],
      },
      { days_ago: 26, act: "complete" },
    ],
  },
  {
    shows: "rejected",
    order: "jonas_candles",
    asked_by: "customer",
    days_ago: 30,
    items: [
      {
        variant: "candle",
        quantity: 2,
        reason: "no_longer_wanted",
        action: "refund",
        note: "The scent is too strong for our flat.",
      },
    ],
    acts: [
      {
        days_ago: 29,
        act: "reject",
        reason: "Both candles have been lit, so we cannot take them back. We are sorry.",
      },
    ],
  },
  {
    shows: "completed, shipping refunded too, paid by bank transfer",
    order: "emma_shirts",
    asked_by: "customer",
    days_ago: 26,
    legal_basis: "warranty",
    items: [
      oneUnit(
        "shirt", "defective", "refund",
        "The seam at the shoulder came open in the first wash.",
        { photo: "torn_seam" }
      ),
    ],
    staff_note: "Card expired: pay back by transfer, she sent her IBAN.",
    acts: [
      {
        days_ago: 26,
        act: "write",
        by: "customer",
        body: "This is how it looks after one wash at 30 degrees.",
        photo: "torn_seam",
      },
      {
        days_ago: 26,
        act: "write",
        by: "staff",
        body: "Thank you, that is all we need. A seam must hold: please send the shirt back.",
      },
      { days_ago: 26, act: "approve" },
      cameDamaged(21, "shirt"),
      {
        days_ago: 20,
        act: "settle",
        items: [{ variant: "shirt", quantity: 1 }],
        shipping_refund: 10,
        tenders: [{ tender: "manual" }],
      },
      { days_ago: 20, act: "complete" },
    ],
  },
  {
    shows: "asked for again after a rejection",
    order: "camille_hoodie",
    asked_by: "customer",
    days_ago: 24,
    items: [
      oneUnit(
        "cap", "not_as_described", "store_credit",
        "La couleur n’est pas du tout celle de la photo."
      ),
    ],
    acts: [
      { days_ago: 23, act: "reject", reason: "La couleur correspond à la photo du site." },
      {
        days_ago: 2,
        act: "reopen",
        override_reason: "La photo du site montrait encore l’ancienne couleur.",
      },
    ],
  },
  {
    shows: "partly received, one unit to the damaged goods",
    order: "yuki_mugs",
    asked_by: "customer",
    days_ago: 20,
    items: [
      {
        variant: "mug",
        quantity: 3,
        reason: "carrier_damage",
        action: "refund",
        note: "One arrived broken, so the set is no good to me.",
      },
    ],
    acts: [
      { days_ago: 20, act: "approve" },
      {
        days_ago: 12,
        act: "receive",
        variant: "mug",
        units: [
          { quantity: 1, condition: "damaged", disposition: "quarantine", location: "damaged" },
          { quantity: 1, condition: "new", disposition: "restock" },
        ],
      },
    ],
  },
  {
    shows: "canceled by the customer",
    order: "noor_candles",
    asked_by: "customer",
    days_ago: 18,
    items: [
      oneUnit(
        "shirt_black", "too_large", "exchange",
        "Could I have a size S instead?",
        { exchange_for: "shirt_small" }
      ),
    ],
    acts: [{ days_ago: 17, act: "cancel", by: "customer" }],
  },
  {
    shows: "approved by the policy at once, and expired: nothing was sent back in time",
    order: "noor_candles",
    asked_by: "customer",
    days_ago: 22,
    begins: "approved",
    items: [oneUnit("candle", "not_as_described", "refund", "It smells of vanilla, not of cedar.")],
    acts: [{ days_ago: 6, act: "expire" }],
  },
  {
    shows: "approved, with more time than usual",
    order: "jonas_candles",
    asked_by: "customer",
    days_ago: 13,
    items: [oneUnit("mug_pair", "no_longer_wanted", "refund", "We were given the same set twice.")],
    acts: [
      { days_ago: 12, act: "approve" },
      { days_ago: 1, act: "extend", by_days: 14, reason: "Away on business until next week." },
    ],
  },
  {
    shows: "everything received, money still owed",
    order: "camille_summer_sale",
    asked_by: "customer",
    days_ago: 15,
    legal_basis: "withdrawal",
    items: [oneUnit("shirt", "too_small", "refund", "Trop serré aux épaules.")],
    acts: [
      { days_ago: 14, act: "approve" },
      {
        days_ago: 11,
        act: "track",
        tracking: { carrier: "Colissimo", tracking_number: "8R00412345678" },
      },
      cameOpened(8, "shirt"),
    ],
  },
  {
    shows: "a guest's, received and paid back, not completed",
    order: "luc_shirts",
    asked_by: "customer",
    days_ago: 13,
    items: [
      oneUnit(
        "shirt_large", "no_longer_wanted", "refund",
        "C’était un cadeau, il en avait déjà un."
      ),
    ],
    acts: [
      { days_ago: 12, act: "approve" },
      cameIntact(7, "shirt_large"),
      {
        days_ago: 6,
        act: "settle",
        items: [{ variant: "shirt_large", quantity: 1 }],
        label_fee: 5,
        tenders: [{ tender: "original_payment" }],
      },
    ],
  },
  {
    shows: "a guest's, given back as a gift card with a bonus: its code is in the portal",
    order: "luc_shirts",
    asked_by: "customer",
    days_ago: 11,
    items: [
      oneUnit("shirt_large", "too_large", "store_credit", "Trop grand pour moi aussi, finalement."),
    ],
    acts: [
      { days_ago: 10, act: "approve" },
      cameIntact(5, "shirt_large"),
      {
        days_ago: 4,
        act: "settle",
        items: [{ variant: "shirt_large", quantity: 1 }],
        tenders: [{ tender: "gift_card" }],
      },
      { days_ago: 4, act: "complete" },
    ],
  },
  {
    shows: "a customer's, given back as store credit with a bonus",
    order: "emma_shirts",
    asked_by: "customer",
    days_ago: 19,
    items: [oneUnit("shirt", "too_small", "store_credit", "I would rather choose something else.")],
    acts: [
      { days_ago: 18, act: "approve" },
      cameOpened(13, "shirt"),
      {
        days_ago: 13,
        act: "settle",
        items: [{ variant: "shirt", quantity: 1 }],
        tenders: [{ tender: "store_credit" }],
      },
      { days_ago: 13, act: "complete" },
    ],
  },
  {
    shows: "store credit issued by the policy at once, the goods still on their way",
    order: "noor_candles",
    asked_by: "customer",
    days_ago: 11,
    items: [
      oneUnit(
        "candle", "not_as_described", "store_credit",
        "The second one smells of vanilla too."
      ),
    ],
    acts: [],
  },
  {
    shows: "a credit note taken back by a counter-note, to be settled anew",
    order: "noor_candles",
    asked_by: "staff",
    days_ago: 16,
    items: [
      oneUnit("candle", "packing_error", "refund", "Dented on one side: there was no padding."),
    ],
    acts: [
      { days_ago: 16, act: "approve" },
      cameDamaged(9, "candle"),
      {
        days_ago: 8,
        act: "settle",
        items: [{ variant: "candle", quantity: 1 }],
      },
      { days_ago: 7, act: "void", reason: "Shipping was to be given back as well." },
    ],
  },
  {
    shows: "a credit note that is kept, with a restocking fee by its reason",
    order: "camille_wardrobe",
    asked_by: "customer",
    days_ago: 17,
    items: [oneUnit("hoodie", "no_longer_wanted", "refund", "J’attends le nouveau coloris.")],
    staff_note: "She will order the new colour: keep the credit note for it.",
    acts: [
      { days_ago: 16, act: "approve" },
      cameIntact(10, "hoodie"),
      {
        days_ago: 9,
        act: "settle",
        items: [{ variant: "hoodie", quantity: 1 }],
        restocking_fee: 8.4,
      },
    ],
  },
  {
    shows: "one settlement, half to the card, half as store credit",
    order: "camille_wardrobe",
    asked_by: "customer",
    days_ago: 14,
    items: [
      {
        variant: "shirt",
        quantity: 2,
        reason: "too_large",
        action: "refund",
        note: "Les deux sont trop larges.",
      },
    ],
    acts: [
      { days_ago: 13, act: "approve" },
      cameIntact(7, "shirt", 2),
      {
        days_ago: 6,
        act: "settle",
        items: [{ variant: "shirt", quantity: 2 }],
        tenders: [{ tender: "original_payment", amount: 60 }, { tender: "store_credit" }],
      },
      { days_ago: 6, act: "complete" },
    ],
  },
  {
    shows: "paid by another order of the customer, the rest to the card",
    order: "emma_hoodie",
    asked_by: "customer",
    days_ago: 12,
    items: [
      oneUnit("hoodie", "too_large", "refund", "I ordered a cap instead: please take this for it."),
    ],
    acts: [
      { days_ago: 11, act: "approve" },
      cameOpened(5, "hoodie"),
      {
        days_ago: 4,
        act: "settle",
        items: [{ variant: "hoodie", quantity: 1 }],
        tenders: [
          { tender: "replacement_order", amount: 40, pays: "emma_instead" },
          { tender: "original_payment" },
        ],
      },
      { days_ago: 4, act: "complete" },
    ],
  },
  {
    shows: "settled by the clerk above the limit: a draft that waits for a second person",
    order: "yuki_hoodie",
    asked_by: "customer",
    days_ago: 5,
    items: [oneUnit("hoodie", "too_small", "refund", "The shoulders are too narrow.")],
    acts: [
      { days_ago: 5, act: "approve" },
      cameIntact(2, "hoodie"),
      {
        days_ago: 1,
        act: "settle",
        by: "clerk",
        items: [{ variant: "hoodie", quantity: 1 }],
        tenders: [{ tender: "original_payment" }],
      },
    ],
  },
  {
    shows: "just asked for, nobody has looked at it",
    order: "camille_welcome",
    asked_by: "customer",
    days_ago: 1,
    items: [
      oneUnit(
        "hoodie_large", "too_large", "exchange",
        "Je voudrais la taille M, s’il vous plaît.",
        { exchange_for: "hoodie" }
      ),
      oneUnit(
        "candle", "defective", "refund",
        "La mèche est cassée à la base.",
        { photo: "broken_wick" }
      ),
    ],
    customer_note: "Merci de me dire si je peux tout mettre dans le même colis.",
    acts: [
      {
        days_ago: 1,
        act: "write",
        by: "staff",
        body: "Bonjour Camille, oui, un seul colis suffit. Le sweat en taille M est bien en stock.",
      },
      {
        days_ago: 0,
        act: "write",
        by: "customer",
        body: "Merci ! Je poste tout demain matin.",
      },
    ],
  },
  {
    shows: "a return made in Medusa's own dialog",
    order: "jonas_book",
    asked_by: "core",
    days_ago: 10,
    items: [oneUnit("mug", "not_as_described", "refund", "He expected a darker glaze.")],
    acts: [
      {
        days_ago: 9,
        act: "write",
        by: "staff",
        body: "The mug needs no box, but please wrap it well.",
      },
    ],
  },
  {
    shows: "a draft, written down on the phone",
    order: "jonas_book",
    asked_by: "staff",
    days_ago: 1,
    begins: "draft",
    items: [oneUnit("mug", "defective", "reship", "A crack in the glaze, as he says.")],
    customer_comment: "Will send a photo tonight. Friendly, in no hurry.",
    acts: [],
  },
  {
    shows: "approved, on its way back",
    order: "emma_three_shirts",
    asked_by: "customer",
    days_ago: 7,
    legal_basis: "withdrawal",
    items: [
      {
        variant: "shirt_black",
        quantity: 2,
        reason: "no_longer_wanted",
        action: "refund",
        note: "I keep one of the three.",
      },
    ],
    acts: [
      {
        days_ago: 6,
        act: "approve",
        label: {
          carrier: "Swiss Post",
          tracking_number: "99.60.123456.12345678",
          url: "https://labels.example.com/return-99.60.123456.pdf",
          cost: 5,
        },
      },
      {
        days_ago: 3,
        act: "track",
        tracking: { carrier: "Swiss Post", tracking_number: "99.60.123456.12345678" },
      },
    ],
  },
  {
    shows: "a parcel that never arrived, both sides write about it",
    order: "emma_partly_shipped",
    asked_by: "customer",
    days_ago: 5,
    kind: "dispute",
    items: [
      oneUnit(
        "shirt", "carrier_damage", "reship",
        "The carrier says delivered, but there was nothing at the door."
      ),
    ],
    acts: [
      { days_ago: 4, act: "acknowledge" },
      {
        days_ago: 4,
        act: "investigate",
        note: "Delivered on Tuesday, says the carrier, without a signature. Asked for the driver’s position.",
        claim_number: "SP-2087714",
      },
      {
        days_ago: 4,
        act: "write",
        by: "staff",
        body: "We have asked the carrier where the parcel is. They answer within five days.",
      },
      {
        days_ago: 1,
        act: "write",
        by: "customer",
        body: "Thank you. My neighbours have not seen it either.\nIs there any news?",
      },
    ],
  },
  {
    shows: "approved, on an order that is not paid",
    order: "camille_unpaid",
    asked_by: "customer",
    days_ago: 4,
    items: [oneUnit("hoodie", "no_longer_wanted", "refund", "Commandé en double.")],
    acts: [{ days_ago: 3, act: "approve" }],
  },
  {
    shows: "completed with nothing paid: an abusive return",
    order: "yuki_hoodie",
    asked_by: "staff",
    days_ago: 3,
    items: [
      oneUnit(
        "book", "no_longer_wanted", "none",
        "Came back read, with stains on every other page."
      ),
    ],
    staff_note: "Sent back without asking. Returned to the customer.",
    override_reason: "It is here already.",
    acts: [
      { days_ago: 3, act: "approve" },
      {
        days_ago: 2,
        act: "receive",
        variant: "book",
        units: [{ quantity: 1, condition: "worn", disposition: "keep" }],
      },
      { days_ago: 2, act: "complete" },
    ],
  },
  ...EXCHANGE_CASES,
  ...PARCEL_CASES,
  ...DISPUTE_CASES,
]
