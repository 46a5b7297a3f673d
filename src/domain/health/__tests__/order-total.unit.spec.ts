import { orderTotal } from "../checks/order-total"
import { aPatient, NOW } from "./patient"

function findingsOf(credit: string, total: string, stored_total: string) {
  const line = { id: "cl_1", amount: credit, reference: "rma_settlement", reference_id: "stl_1" }
  const order = aPatient({ order: { credit_lines: [line], total, stored_total } })
  return orderTotal(order, NOW).map(({ code }) => code)
}

describe("the order's stored total", () => {
  it.each([
    ["a credit of one cent, which core leaves out", "0.01", "59.99", "60", []],
    ["a cent kept, which core leaves out", "-0.01", "60.01", "60", []],
    ["a credit of one cent, and another cent", "0.01", "59.99", "60.01", ["order_total_differs"]],
    ["a credit of two cents", "0.02", "59.98", "60", ["order_total_differs"]],
    ["a fraction of a cent", "-5.004", "65.004", "65", []],
  ])("%s", (_, credit, total, stored, codes) => {
    expect(findingsOf(credit, total, stored)).toEqual(codes)
  })
})
