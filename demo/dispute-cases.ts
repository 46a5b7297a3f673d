import type { Case } from "./case"
import { oneUnit } from "./one-unit"

/** Goods that never arrived, that are kept although something is wrong, and that are repaired. */
export const DISPUTE_CASES: Case[] = [
  {
    shows: "a lost shirt that is sent again, free",
    order: "emma_lost",
    asked_by: "customer",
    days_ago: 9,
    kind: "dispute",
    items: [
      oneUnit("shirt", "carrier_damage", "reship", "One of the three was not in the parcel."),
    ],
    acts: [
      {
        days_ago: 8,
        act: "investigate",
        note: "The parcel weighed 180 g less than it should: packed short.",
      },
      { days_ago: 8, act: "approve" },
    ],
  },
  {
    shows: "a lost shirt that was refunded, for which the carrier answered",
    order: "emma_lost",
    asked_by: "customer",
    days_ago: 8,
    kind: "dispute",
    items: [
      oneUnit(
        "shirt", "carrier_damage", "refund",
        "The second one is missing too, the bag was torn open."
      ),
    ],
    acts: [
      {
        days_ago: 6,
        act: "investigate",
        note: "The carrier admits that the bag was torn in its depot.",
        claim_number: "SP-2087655",
        recovered: 42.5,
      },
      { days_ago: 6, act: "approve" },
      {
        days_ago: 6,
        act: "settle",
        items: [{ variant: "shirt", quantity: 1 }],
        tenders: [{ tender: "original_payment" }],
      },
      { days_ago: 5, act: "complete" },
    ],
  },
  {
    shows: "a dispute that was refused after the investigation",
    order: "emma_lost",
    asked_by: "customer",
    days_ago: 7,
    kind: "dispute",
    items: [oneUnit("mug", "carrier_damage", "refund", "There was one mug in the box, not two.")],
    acts: [
      {
        days_ago: 6,
        act: "investigate",
        note: "Photo of the packing table: both mugs are in the box. The weight is right too.",
      },
      {
        days_ago: 5,
        act: "reject",
        reason: "Both mugs were in the box when it was closed: we are glad to show you the photo.",
      },
    ],
  },
  {
    shows: "a complaint: the shirt is kept, a part of its price was given back",
    order: "emma_lost",
    asked_by: "customer",
    days_ago: 5,
    kind: "complaint",
    items: [
      oneUnit(
        "shirt", "not_as_described", "refund",
        "The seam at the collar is crooked. I would keep it for less."
      ),
    ],
    acts: [
      { days_ago: 4, act: "approve" },
      {
        days_ago: 4,
        act: "settle",
        items: [{ variant: "shirt", quantity: 1 }],
        adjustment: { amount: -35, reason: "She keeps the shirt" },
        tenders: [{ tender: "original_payment" }],
      },
      { days_ago: 4, act: "complete" },
    ],
  },
  {
    shows: "a repair that was handed back: no money, and the order stays as it is",
    order: "emma_lost",
    asked_by: "staff",
    days_ago: 6,
    items: [
      oneUnit("mug", "defective", "repair", "The handle came off: to be glued and fired again."),
    ],
    acts: [
      { days_ago: 6, act: "approve" },
      {
        days_ago: 3,
        act: "receive",
        variant: "mug",
        units: [{ quantity: 1, condition: "damaged", disposition: "keep" }],
      },
      { days_ago: 1, act: "complete" },
    ],
  },
]
