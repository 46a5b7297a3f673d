import { aMugItem } from "../../__tests__/cast"
import type { RmaItemFacts } from "../../facts"
import type { RmaStatus } from "../../words"
import { unitsUnknownToCore } from "../unknown-to-core"

const asked = {}
const approved = { approved_quantity: 3 }
const kept = { ...approved, return_expected: false }
const repair = { ...approved, resolution: "repair" as const }

describe("unitsUnknownToCore of three mugs", () => {
  it.each([
    ["draft", "reserves nothing", asked, 0],
    ["requested", "is all we have to tell", asked, 3],
    ["requested", "kept or not", { return_expected: false }, 3],
    ["rejected", "reserves nothing", asked, 0],
    ["approved", "stands in core's return", approved, 0],
    ["approved", "for two of three only", { approved_quantity: 2 }, 0],
    ["approved", "stays with the customer", kept, 3],
    ["approved", "is to be repaired", repair, 3],
    ["approved", "two of them are sent again by core's claim", { ...kept, written_off_quantity: 2 }, 1],
    ["canceled", "frees them", approved, 0],
    ["canceled", "frees kept ones", kept, 0],
    ["expired", "frees them", approved, 0],
    ["expired", "but not what is resolved", { ...kept, resolved_quantity: 1 }, 1],
    [
      "processing",
      "one came, two are awaited",
      { ...approved, received_quantity: 1, core_received_quantity: 1 },
      0,
    ],
    [
      "processing",
      "one came and was a wrong item",
      { ...approved, received_quantity: 1, core_received_quantity: 0 },
      1,
    ],
    [
      "processing",
      "one of two was wrong, one is awaited",
      { ...approved, received_quantity: 2, core_received_quantity: 1 },
      1,
    ],
    ["processing", "one to be repaired came", { ...repair, received_quantity: 1 }, 3],
    [
      "processing",
      "one came, and the rest may be kept",
      { ...kept, received_quantity: 1, core_received_quantity: 1 },
      2,
    ],
    [
      "processing",
      "one came, the rest was closed short",
      { approved_quantity: 1, received_quantity: 1, core_received_quantity: 1 },
      0,
    ],
    ["approved", "two were paid before they came", { ...approved, resolved_quantity: 2 }, 0],
    [
      "processing",
      "two were paid before and never came",
      { approved_quantity: 0, resolved_quantity: 2 },
      2,
    ],
    [
      "completed",
      "two were paid before, and one of them never came",
      {
        approved_quantity: 1,
        received_quantity: 1,
        core_received_quantity: 1,
        resolved_quantity: 2,
        core_resolved_quantity: 1,
      },
      1,
    ],
    [
      "completed",
      "all came and are settled",
      {
        ...approved,
        received_quantity: 3,
        core_received_quantity: 3,
        resolved_quantity: 3,
        core_resolved_quantity: 3,
      },
      0,
    ],
    ["completed", "kept and settled for good", { ...kept, resolved_quantity: 3 }, 3],
    [
      "completed",
      "repaired for good",
      { ...repair, received_quantity: 3, resolved_quantity: 3 },
      3,
    ],
    [
      "completed",
      "a wrong item for good",
      {
        ...approved,
        received_quantity: 3,
        core_received_quantity: 2,
        resolved_quantity: 3,
        core_resolved_quantity: 2,
      },
      1,
    ],
  ] satisfies [RmaStatus, string, Partial<RmaItemFacts>, number][])(
    "%s: %s",
    (status, _, changes, units) => {
      expect(unitsUnknownToCore(status, aMugItem(changes))).toBe(units)
    }
  )
})
