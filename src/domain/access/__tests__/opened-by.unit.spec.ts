import { opensCase, opensOrder, type Access } from "../opened-by"

const ORDER: Access = { scope: "order", order_id: "order_1", rma_id: null }
const CASE: Access = { scope: "case", order_id: "order_1", rma_id: "rma_1" }

describe("What a guest's token opens", () => {
  it.each<[string, Access, string, string, boolean]>([
    ["an order token, a case of the order", ORDER, "rma_1", "order_1", true],
    ["an order token, another case of the order", ORDER, "rma_2", "order_1", true],
    ["an order token, a case of another order", ORDER, "rma_1", "order_2", false],
    ["a case token, its case", CASE, "rma_1", "order_1", true],
    ["a case token, another case of the order", CASE, "rma_2", "order_1", false],
    ["a case token, its case under another order", CASE, "rma_1", "order_2", false],
  ])("%s: case", (_what, access, id, order_id, opens) => {
    expect(opensCase(access, { id, order_id })).toBe(opens)
  })

  it.each<[string, Access, string, boolean]>([
    ["an order token, its order", ORDER, "order_1", true],
    ["an order token, another order", ORDER, "order_2", false],
    ["a case token, its order", CASE, "order_1", false],
    ["a case token, another order", CASE, "order_2", false],
  ])("%s: order", (_what, access, orderId, opens) => {
    expect(opensOrder(access, orderId)).toBe(opens)
  })
})
