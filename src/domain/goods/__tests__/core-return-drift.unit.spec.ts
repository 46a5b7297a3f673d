import type { RmaFacts, RmaItemFacts } from "../../facts"
import { coreReturnDrift } from "../core-return-drift"

const ITEM: RmaItemFacts = {
  id: "rmai_1",
  line_item_id: "shirts",
  reason_id: null,
  action_id: null,
  resolution: "refund",
  requested_quantity: 5,
  approved_quantity: 5,
  received_quantity: 0,
  core_received_quantity: 0,
  resolved_quantity: 0,
  core_resolved_quantity: 0,
  written_off_quantity: 0,
  return_expected: true,
}

const rma = (status: RmaFacts["status"], ...items: Partial<RmaItemFacts>[]): RmaFacts => ({
  id: "rma_1",
  kind: "return",
  status,
  items: items.map((item) => ({ ...ITEM, ...item })),
})

describe("coreReturnDrift", () => {
  it.each([
    ["nothing came, nothing is missing", rma("approved", {}), [5, 0], { receive: 0, cancel: 0 }],
    [
      "two came and core did not hear of it",
      rma("processing", { received_quantity: 2, core_received_quantity: 2 }),
      [5, 0],
      { receive: 2, cancel: 0 },
    ],
    [
      "two came, core has one of them",
      rma("processing", { received_quantity: 2, core_received_quantity: 2 }),
      [5, 1],
      { receive: 1, cancel: 0 },
    ],
    [
      "one was a wrong item",
      rma("processing", { received_quantity: 3, core_received_quantity: 2 }),
      [5, 2],
      { receive: 0, cancel: 1 },
    ],
    [
      "closed short by three",
      rma("processing", { approved_quantity: 2, received_quantity: 2, core_received_quantity: 2 }),
      [5, 2],
      { receive: 0, cancel: 3 },
    ],
    ["canceled, and core still waits", rma("canceled", {}), [5, 0], { receive: 0, cancel: 5 }],
    [
      "two items of one line count together",
      rma(
        "processing",
        { id: "rmai_1", approved_quantity: 3, received_quantity: 1, core_received_quantity: 1 },
        { id: "rmai_2", approved_quantity: 2, received_quantity: 2, core_received_quantity: 2 }
      ),
      [5, 1],
      { receive: 2, cancel: 0 },
    ],
  ])("%s", (_, facts, [quantity, received_quantity], expected) => {
    const drift = coreReturnDrift(facts, [{ line_item_id: "shirts", quantity, received_quantity }])
    const lines = (units: number) => (units ? [{ line_item_id: "shirts", quantity: units }] : [])
    expect(drift).toEqual({ receive: lines(expected.receive), cancel: lines(expected.cancel) })
  })
})
