import type { HttpTenderRequest } from "../../src/types/http"
import type { VariantName } from "../factories/catalogue"

/** What becomes of one shirt at 50.00. */
export type Wish = { action: "exchange"; for: VariantName } | { action: "reship" | "refund" }

/** Who pays a difference, and how: by a card that asks for a second step, or outside of the shop. */
type Payer = "the shopper" | "a bank transfer"

/** What is to become of a case; each step is one act of somebody. */
export type ExchangePlan = {
  name: string
  /** Each of a line of its own. */
  wishes: [Wish, ...Wish[]]
  /** The goods never arrived. */
  is_lost?: boolean
  agreed?: { price?: "even"; label_fee?: number; with_shipping?: true }
  difference?: { amount: number; paid_by: Payer }
  /** New units may leave before the old ones came. */
  goes_ahead?: true
  /** Before the goods are there; what is paid is paid before. */
  is_called_off?: "by staff" | "by the job"
  /** How units are paid that are not exchanged, and what a cheaper exchange leaves over. */
  settle?: [HttpTenderRequest]
  /** What the customer got back, in all, each of its settlements by itself. */
  owed: number[]
}

const CARD: HttpTenderRequest = { tender: "original_payment" }
const STORE_CREDIT: HttpTenderRequest = { tender: "store_credit" }
const DEARER: Wish = { action: "exchange", for: "hoodie" }
const EVEN: Wish = { action: "exchange", for: "shirt_large" }
const CHEAPER: Wish = { action: "exchange", for: "cap" }

/** One unit at 50.00 each time, for a hoodie at 70.00, a shirt at 50.00 or a cap at 30.00. */
export const EXCHANGE_PLANS: readonly [ExchangePlan, ...ExchangePlan[]] = [
  {
    name: "dearer, paid by the shopper",
    wishes: [DEARER],
    difference: { amount: 20, paid_by: "the shopper" },
    owed: [0],
  },
  {
    name: "dearer, with shipping, paid by bank transfer",
    wishes: [DEARER],
    agreed: { with_shipping: true },
    difference: { amount: 30, paid_by: "a bank transfer" },
    owed: [0],
  },
  { name: "even", wishes: [EVEN], owed: [0] },
  { name: "even by agreement", wishes: [DEARER], agreed: { price: "even" }, owed: [0] },
  {
    name: "even, with the label to be paid by the shopper",
    wishes: [EVEN],
    agreed: { label_fee: 5 },
    difference: { amount: 5, paid_by: "the shopper" },
    owed: [0],
  },
  { name: "cheaper, the rest to the card", wishes: [CHEAPER], settle: [CARD], owed: [20] },
  {
    name: "cheaper, the rest to the account",
    wishes: [CHEAPER],
    settle: [STORE_CREDIT],
    owed: [20],
  },
  {
    name: "one refunded, one dearer and paid by the shopper",
    wishes: [DEARER, { action: "refund" }],
    difference: { amount: 20, paid_by: "the shopper" },
    settle: [CARD],
    owed: [0, 50],
  },
  {
    name: "even, before the goods came",
    wishes: [EVEN],
    goes_ahead: true,
    owed: [0],
  },
  { name: "the same again, for one that comes back", wishes: [{ action: "reship" }], owed: [0] },
  { name: "the same again, for one that was lost", wishes: [{ action: "reship" }], is_lost: true, owed: [0] },
  {
    name: "called off unpaid, and refunded",
    wishes: [DEARER],
    is_called_off: "by staff",
    settle: [CARD],
    owed: [50],
  },
  {
    name: "called off paid, and refunded",
    wishes: [DEARER],
    difference: { amount: 20, paid_by: "the shopper" },
    is_called_off: "by staff",
    settle: [CARD],
    owed: [20, 50],
  },
  {
    name: "expired unpaid, and refunded",
    wishes: [DEARER],
    is_called_off: "by the job",
    settle: [CARD],
    owed: [50],
  },
  {
    name: "expired paid by bank transfer, and refunded",
    wishes: [DEARER],
    agreed: { with_shipping: true },
    difference: { amount: 30, paid_by: "a bank transfer" },
    is_called_off: "by the job",
    settle: [CARD],
    owed: [30, 50],
  },
]
