import type { AdminSettleBody, HttpTenderRequest } from "../../src/types/http"

/** What staff are about to do with a case whose goods are there; each step is one request. */
export type Plan = {
  name: string
  /** Who bought: a registered customer, or a guest. */
  buyer: "emma" | "guest"
  settle: Partial<AdminSettleBody>
  /** How they pay what the settlement left unpaid, or what was refused. */
  pay: [HttpTenderRequest, ...HttpTenderRequest[]]
}

const CARD: HttpTenderRequest = { tender: "original_payment" }
const BY_HAND: HttpTenderRequest = { tender: "manual" }

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
    name: "by hand, with the restocking",
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
]
