import type { AdminSettleBody, HttpTenderRequest } from "../../src/types/http"

/** What staff are about to do with a case; each step is one request. */
export type Plan = {
  name: string
  /** Who bought: a registered customer, or a guest. */
  buyer: "emma" | "guest"
  /** Left out: the goods are there. `process`: they are received by the request that settles and completes. */
  goods?: "process"
  settle: Partial<AdminSettleBody>
  /** How they pay what the settlement left unpaid. */
  pay: [HttpTenderRequest, ...HttpTenderRequest[]]
  /** The first settlement that was not paid yet is voided, and made anew. */
  changes_mind?: boolean
}

const CARD: HttpTenderRequest = { tender: "original_payment" }
const BY_HAND: HttpTenderRequest = { tender: "manual" }
const STORE_CREDIT: HttpTenderRequest = { tender: "store_credit" }
const GIFT_CARD: HttpTenderRequest = { tender: "gift_card" }
/** The customers of the shop asked for their money back. */
const override_reason = "The customer would rather have it so"

/** One unit at 50.00 each time. */
export const PLANS: readonly [Plan, ...Plan[]] = [
  { name: "to the card", buyer: "emma", settle: { tenders: [CARD] }, pay: [CARD] },
  {
    name: "to the card, less the label",
    buyer: "guest",
    settle: { label_fee: 5, tenders: [CARD] },
    pay: [CARD],
  },
  {
    name: "by hand, less the restocking",
    buyer: "emma",
    settle: { restocking_fee: 7.5, tenders: [BY_HAND] },
    pay: [BY_HAND],
  },
  {
    name: "partly by hand",
    buyer: "emma",
    settle: { label_fee: 4.99, goodwill: 1, tenders: [{ ...BY_HAND, amount: 20 }, CARD] },
    pay: [CARD],
  },
  { name: "first settled, then paid to the card", buyer: "guest", settle: {}, pay: [CARD] },
  {
    name: "first settled, then paid both ways",
    buyer: "emma",
    settle: { goodwill: 2 },
    pay: [{ ...BY_HAND, amount: 12 }, CARD],
  },
  {
    name: "to the account, with a bonus",
    buyer: "emma",
    settle: { tenders: [{ ...STORE_CREDIT, bonus_percent: 10 }], override_reason },
    pay: [STORE_CREDIT],
  },
  {
    name: "by gift card, with a bonus",
    buyer: "guest",
    settle: { label_fee: 2, tenders: [{ ...GIFT_CARD, bonus_percent: 5 }], override_reason },
    pay: [GIFT_CARD],
  },
  {
    name: "by card, account and hand",
    buyer: "emma",
    settle: {
      tenders: [{ ...CARD, amount: 15 }, { ...STORE_CREDIT, amount: 25 }, BY_HAND],
      override_reason,
    },
    pay: [BY_HAND],
  },
  {
    name: "drafted, approved and paid by card and gift card",
    buyer: "guest",
    settle: { draft: true, goodwill: 3, override_reason },
    pay: [{ ...GIFT_CARD, amount: 23 }, CARD],
  },
  {
    name: "voided, and settled anew",
    buyer: "emma",
    settle: { label_fee: 3 },
    pay: [CARD],
    changes_mind: true,
  },
  {
    name: "received, settled and completed in one",
    buyer: "guest",
    goods: "process",
    settle: { label_fee: 6, tenders: [{ ...BY_HAND, amount: 4 }, CARD] },
    pay: [CARD],
  },
]
