import { aShirtItem } from "../../__tests__/cast"
import { allowedEvents, type LifecycleFacts, type Outbound } from "../allowed-events"

const awaited = aShirtItem({ approved_quantity: 2 })
const partlyReceived = { ...awaited, received_quantity: 1 }
const received = { ...awaited, received_quantity: 2 }
const resolved = { ...received, resolved_quantity: 2 }
const kept = { ...awaited, return_expected: false }
/** A shirt that is sent in place of the old one, packed or not. */
function sending(fulfilled: number, advance_paid_at: Date | null = null): Outbound {
  return {
    exchange: {
      id: "exc",
      advance_paid_at,
      lines: [{ rma_item_id: awaited.id, line_item_id: "line_new" }],
    },
    lines: [{ id: "line_new", fulfilled }],
  }
}

function aCaseWith(changes: Partial<LifecycleFacts>): LifecycleFacts {
  return {
    status: "approved",
    items: [awaited],
    exchanges: [],
    is_settled: false,
    outbound: null,
    has_tracking: false,
    ...changes,
  }
}

describe("allowedEvents", () => {
  it.each([
    ["a draft", { status: "draft" }, ["submit", "cancel"]],
    ["a request", { status: "requested" }, ["approve", "reject", "cancel"]],
    ["goods awaited", {}, ["receive", "cancel", "expire"]],
    ["a parcel on its way", { has_tracking: true }, ["receive", "cancel"]],
    ["new units waiting for old ones", { outbound: sending(0) }, ["receive", "cancel", "expire"]],
    ["new units ahead of old ones", { outbound: sending(1) }, ["receive", "expire"]],
    [
      "new units gone, and the old ones sold",
      { items: [{ ...awaited, approved_quantity: 0 }], outbound: sending(1, new Date()) },
      ["complete"],
    ],
    [
      "old units sold, and the new ones back on the shelf",
      { items: [{ ...awaited, approved_quantity: 0 }], outbound: sending(0, new Date()) },
      ["complete"],
    ],
    ["goods kept, nothing settled", { items: [kept] }, ["cancel"]],
    [
      "goods kept and settled",
      { items: [{ ...kept, resolved_quantity: 2 }], is_settled: true },
      ["complete"],
    ],
    ["an extra paid before the goods came", { is_settled: true }, ["receive", "expire"]],
    [
      "a part received",
      { status: "processing", items: [partlyReceived] },
      ["receive", "close_short"],
    ],
    ["all received, nothing settled", { status: "processing", items: [received] }, []],
    [
      "all received, nothing to be given",
      { status: "processing", items: [{ ...received, resolution: "none" }] },
      ["complete"],
    ],
    ["all settled", { status: "processing", items: [resolved], is_settled: true }, ["complete"]],
    ["a completed case", { status: "completed", items: [resolved], is_settled: true }, ["reopen"]],
    ["a rejected case", { status: "rejected" }, ["reopen"]],
    ["an expired case", { status: "expired" }, ["reopen"]],
    ["a canceled case", { status: "canceled" }, []],
  ] satisfies [string, Partial<LifecycleFacts>, string[]][])("%s", (_, changes, events) => {
    expect(allowedEvents(aCaseWith(changes))).toEqual(events)
  })
})
