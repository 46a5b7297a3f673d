export { expectInvariants, findBreaches } from "./expect-invariants"
export { orderBooks, type OrderBooks } from "./order-books"
export { stockOf } from "./stock-of"
