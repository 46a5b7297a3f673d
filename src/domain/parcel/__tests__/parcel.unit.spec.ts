import { isRefusal, type Refusal } from "../../refusals"
import type { RmaItemFacts } from "../../facts"
import type { RmaKind, RmaStatus } from "../../words"
import { assertInParcel } from "../assert-in-parcel"
import { assertParcel } from "../assert-parcel"
import { assertParcelGoes } from "../assert-parcel-goes"
import { isParcelLeft } from "../is-parcel-left"
import { isParcelKind, type Parcel } from "../parcel"
import { unitsSpokenFor } from "../units-spoken-for"

const PARCEL: Parcel = {
  id: "ful_1",
  location_id: "sloc_main",
  lines: [
    { line_item_id: "shirt", quantity: 2 },
    { line_item_id: "mug", quantity: 1 },
  ],
  is_canceled: false,
  is_shipped: true,
}
/** The refusal of an action, if it refuses. */
function refusalOf(action: () => void): Refusal | null {
  try {
    action()
    return null
  } catch (error) {
    if (isRefusal(error)) return error
    throw error
  }
}

const PACKED = { ...PARCEL, is_shipped: false }

describe("assertParcel", () => {
  it.each<[RmaKind, string | null, Parcel | null, string | null]>([
    ["refused", "ful_1", PARCEL, null],
    ["refused", "ful_1", PACKED, null],
    ["refused", null, null, null],
    ["undeliverable", "ful_1", null, "unknown_fulfillment"],
    ["undeliverable", "ful_1", { ...PARCEL, is_canceled: true }, "canceled"],
    ["canceled_parcel", "ful_1", PACKED, null],
    ["canceled_parcel", "ful_1", PARCEL, "shipped"],
    ["canceled_parcel", "ful_1", { ...PACKED, is_canceled: true }, "canceled"],
    ["canceled_parcel", null, null, "missing"],
    ["return", null, null, null],
    ["return", "ful_1", null, "unknown_fulfillment"],
  ])("%s of %s", (kind, id, parcel, problem) => {
    const refusal = refusalOf(() => assertParcel(kind, id, parcel))
    expect(refusal?.details.problem ?? null).toBe(problem)
  })
})

describe("assertInParcel", () => {
  it.each<[RmaKind, [string, number][], [string, number][], string | null]>([
    ["refused", [["shirt", 2], ["mug", 1]], [], null],
    ["refused", [["shirt", 1]], [], null],
    ["refused", [["shirt", 1], ["shirt", 2]], [], "quantity_exceeds_returnable"],
    ["refused", [["shirt", 1]], [["shirt", 1]], null],
    ["refused", [["shirt", 2]], [["shirt", 1]], "quantity_exceeds_returnable"],
    ["refused", [["cap", 1]], [], "quantity_exceeds_returnable"],
    ["canceled_parcel", [["shirt", 2], ["mug", 1]], [], null],
    ["canceled_parcel", [["shirt", 1], ["shirt", 1], ["mug", 1]], [], null],
    ["canceled_parcel", [["shirt", 2]], [], "invalid_data"],
    ["canceled_parcel", [["shirt", 1], ["mug", 1]], [], "invalid_data"],
  ])("%s asks for %j beside %j", (kind, asked, others, code) => {
    const lines = asked.map(([line_item_id, quantity]) => ({ line_item_id, quantity }))
    const refusal = refusalOf(() => assertInParcel(kind, lines, PARCEL, new Map(others)))
    expect(refusal?.code ?? null).toBe(code)
  })
})

describe("unitsSpokenFor", () => {
  it.each<[RmaKind, RmaStatus, number]>([
    ["refused", "draft", 0],
    ["refused", "requested", 3],
    ["refused", "approved", 2],
    ["refused", "processing", 2],
    ["canceled_parcel", "completed", 2],
    ["refused", "rejected", 0],
    ["refused", "canceled", 0],
    ["refused", "expired", 0],
    ["dispute", "approved", 0],
  ])("%s, %s: %d", (kind, status, units) => {
    const item: RmaItemFacts = {
      id: "rmai_1",
      line_item_id: "shirt",
      reason_id: null,
      action_id: null,
      resolution: "refund",
      requested_quantity: 3,
      approved_quantity: 2,
      received_quantity: 1,
      core_received_quantity: 1,
      resolved_quantity: 1,
      core_resolved_quantity: 1,
      written_off_quantity: 0,
      return_expected: true,
    }
    expect(unitsSpokenFor([{ kind, status, items: [item] }]).get("shirt") ?? 0).toBe(units)
  })
})

describe("assertParcelGoes", () => {
  it.each([
    ["cancel", true, "transition_not_allowed"],
    ["expire", true, "transition_not_allowed"],
    ["receive", true, null],
    ["cancel", false, null],
  ] as const)("%s, parcel canceled: %s", (event, is_parcel_canceled, code) => {
    const refusal = refusalOf(() => assertParcelGoes(event, { status: "approved", is_parcel_canceled }))
    expect(refusal?.code ?? null).toBe(code)
  })
})

describe("isParcelLeft", () => {
  const now = new Date("2026-03-01T12:00:00Z")
  const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  const kept = {
    kind: "canceled_parcel",
    status: "approved",
    fulfillment_id: "ful_1",
    approved_at: before(61),
    parcel_canceled_at: null,
  } as const
  it.each<[string, Partial<Parameters<typeof isParcelLeft>[0]>, boolean]>([
    ["approved a while ago", {}, true],
    ["approved just now", { approved_at: before(60) }, false],
    ["canceled", { parcel_canceled_at: before(10) }, false],
    ["not approved", { status: "requested", approved_at: null }, false],
    ["here already", { status: "processing" }, false],
    ["a parcel that came back", { kind: "refused" }, false],
    ["no parcel", { fulfillment_id: null }, false],
  ])("%s", (_, about, isLeft) => {
    expect(isParcelLeft({ ...kept, ...about }, now)).toBe(isLeft)
  })
})

it.each<[RmaKind, boolean]>([
  ["return", false],
  ["refused", true],
  ["undeliverable", true],
  ["canceled_parcel", true],
  ["dispute", false],
  ["complaint", false],
])("%s is about a parcel: %s", (kind, isAboutParcel) => {
  expect(isParcelKind(kind)).toBe(isAboutParcel)
})
