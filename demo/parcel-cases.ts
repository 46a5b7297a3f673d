import { cameIntact } from "./came-back"
import type { Case } from "./case"

/** Parcels that came back by themselves, or were not sent: every kind, paid and not. */
export const PARCEL_CASES: Case[] = [
  {
    shows: "a parcel that was refused at the door: on stock again, all of it paid back",
    order: "emma_refused",
    asked_by: "staff",
    days_ago: 7,
    kind: "refused",
    items: [{ variant: "hoodie", quantity: 1, action: "refund" }],
    acts: [
      { days_ago: 7, act: "approve" },
      cameIntact(7, "hoodie"),
      {
        days_ago: 7,
        act: "settle",
        items: [{ variant: "hoodie", quantity: 1 }],
        shipping_refund: 10,
        tenders: [{ tender: "original_payment" }],
      },
      { days_ago: 7, act: "complete" },
    ],
  },
  {
    shows: "a refused parcel that was to be paid on delivery: nobody is paid, nothing is due any more",
    order: "luc_on_delivery",
    asked_by: "staff",
    days_ago: 4,
    kind: "refused",
    items: [{ variant: "mug", quantity: 2, action: "refund" }],
    staff_note: "Refused twice this year: ask him to pay first next time.",
    acts: [
      { days_ago: 4, act: "approve" },
      {
        days_ago: 4,
        act: "receive",
        variant: "mug",
        units: [
          { quantity: 1, condition: "new", disposition: "restock" },
          { quantity: 1, condition: "damaged", disposition: "scrap" },
        ],
      },
      { days_ago: 4, act: "settle", items: [{ variant: "mug", quantity: 2 }], shipping_refund: 10 },
      { days_ago: 4, act: "complete" },
    ],
  },
  {
    shows: "a parcel that could not be delivered, the address marked: a later order warns of it",
    order: "jonas_moved",
    asked_by: "staff",
    days_ago: 3,
    kind: "undeliverable",
    items: [{ variant: "cap", quantity: 1, action: "refund" }],
    acts: [
      { days_ago: 3, act: "approve" },
      { days_ago: 3, act: "mark_address" },
      {
        days_ago: 2,
        act: "write",
        by: "staff",
        body: "Your parcel came back to us: nobody was found at the address. Where may we send it?",
      },
    ],
  },
  {
    shows: "a parcel that was packed and is not sent",
    order: "camille_packed",
    asked_by: "staff",
    days_ago: 1,
    kind: "canceled_parcel",
    items: [{ variant: "candle", quantity: 2, action: "refund" }],
    customer_comment: "Called before the carrier came: ordered by mistake.",
    acts: [{ days_ago: 1, act: "approve" }],
  },
]
