import { DISPOSITIONS } from "../../../domain"
import {
  changeRow,
  dispositionsFor,
  locationsFor,
  mergeRow,
  problemOf,
  splitRow,
  startReceiving,
  toReceiveBody,
  unitsOf,
  type ReceiveLine,
} from "../receive-form"
import { anItem } from "./cases"

const WAREHOUSE = {
  id: "sloc_main",
  name: "Main warehouse",
  is_sellable: true,
  is_restockable: true,
  is_quarantine: false,
}
const DAMAGED = {
  id: "sloc_damaged",
  name: "Damaged goods",
  is_sellable: false,
  is_restockable: false,
  is_quarantine: false,
}
const REPAIRS = { ...DAMAGED, id: "sloc_repairs", name: "Workshop" }

/** Three shirts of which none came yet. */
function threeAwaited(): ReceiveLine {
  return startReceiving([anItem({ approved_quantity: 3 })])[0]
}

describe("receiving a parcel", () => {
  it("starts with all awaited units, ticked, as new and to be restocked", () => {
    const items = [
      anItem({ approved_quantity: 3, received_quantity: 1 }),
      anItem({ id: "rmai_in", approved_quantity: 2, received_quantity: 2 }),
      anItem({ id: "rmai_kept", approved_quantity: 2, return_expected: false }),
    ]

    expect(toReceiveBody(startReceiving(items))).toEqual({
      items: [
        { id: "rmai_shirt", units: [{ quantity: 2, condition: "new", disposition: "restock" }] },
      ],
    })
  })

  it("starts with where goods of a reason usually go, in the quarantine of the settings", () => {
    const broken = anItem({ approved_quantity: 2, reason: { id: "rr_broken", label: "Broken" } })
    const other = anItem({ id: "rmai_other", approved_quantity: 1, reason: { id: "rr_x", label: "X" } })
    const usual = new Map([["rr_broken", "quarantine" as const]])
    const cellar = { ...DAMAGED, id: "sloc_cellar", is_quarantine: true }
    const lines = startReceiving([broken, other], usual, [WAREHOUSE, DAMAGED, cellar])

    expect(lines.map(({ rows }) => [rows[0].disposition, rows[0].location_id])).toEqual([
      ["quarantine", "sloc_cellar"],
      ["restock", null],
    ])
    expect(lines.map(problemOf)).toEqual([null, null])
  })

  it("leaves out what is unticked", () => {
    const line = { ...threeAwaited(), is_ticked: false }
    expect(unitsOf(line)).toBe(0)
    expect(toReceiveBody([line])).toEqual({ items: [] })
  })

  it("splits one unit off into a row of its own, and merges it back", () => {
    const split = splitRow(threeAwaited())
    expect(split.rows.map(({ quantity }) => quantity)).toEqual([2, 1])

    const merged = mergeRow(split, split.rows[1].key)
    expect(merged.rows.map(({ quantity }) => quantity)).toEqual([3])
  })

  it("does not split a single unit", () => {
    const single = startReceiving([anItem({ approved_quantity: 1 })])[0]
    expect(splitRow(single)).toBe(single)
  })

  it("takes the only place that sells nothing for quarantined units", () => {
    const line = threeAwaited()
    const changed = change(line, { disposition: "quarantine" }, [WAREHOUSE, DAMAGED])
    expect(changed.rows[0].location_id).toBe("sloc_damaged")
    expect(problemOf(changed)).toBeNull()
  })

  it("asks for the place of quarantined units where there are several", () => {
    const changed = change(threeAwaited(), { disposition: "quarantine" }, [
      WAREHOUSE,
      DAMAGED,
      REPAIRS,
    ])
    expect(changed.rows[0].location_id).toBeNull()
    expect(problemOf(changed)).toBe("locationNeeded")
  })

  it("forgets a place that the new destination may not name", () => {
    const restocked = change(threeAwaited(), { location_id: "sloc_main" }, [WAREHOUSE, DAMAGED])
    expect(restocked.rows[0].location_id).toBe("sloc_main")

    const scrapped = change(restocked, { disposition: "scrap" }, [WAREHOUSE, DAMAGED])
    expect(scrapped.rows[0].location_id).toBeNull()
  })

  it("never restocks a wrong item", () => {
    const changed = change(threeAwaited(), { condition: "wrong_item" }, [WAREHOUSE])
    expect(changed.rows[0].disposition).toBe("keep")
    const item = anItem({})
    expect(dispositionsFor(item, "wrong_item", DISPOSITIONS)).not.toContain("restock")
    expect(dispositionsFor(item, "damaged", DISPOSITIONS)).toContain("restock")
  })

  it("keeps what is repaired for its customer", () => {
    const repair = anItem({ approved_quantity: 1, resolution: "repair" })
    expect(startReceiving([repair])[0].rows[0].disposition).toBe("keep")
    expect(dispositionsFor(repair, "new", DISPOSITIONS)).not.toContain("restock")
  })

  it("says when more units are entered than are awaited", () => {
    expect(problemOf(change(threeAwaited(), { quantity: 4 }, [WAREHOUSE]))).toBe("tooMany")
  })

  it.each([
    ["restock", ["sloc_main"]],
    ["quarantine", ["sloc_damaged"]],
    ["refurbish", ["sloc_damaged"]],
    ["scrap", ["sloc_damaged"]],
    ["return_to_vendor", []],
    ["keep", []],
  ] as const)("offers the places that %s may name", (disposition, ids) => {
    const row = { ...threeAwaited().rows[0], disposition }
    expect(locationsFor(row, [WAREHOUSE, DAMAGED]).map(({ id }) => id)).toEqual(ids)
  })
})

function change(
  line: ReceiveLine,
  values: Parameters<typeof changeRow>[2],
  locations: Parameters<typeof changeRow>[3]
): ReceiveLine {
  return changeRow(line, line.rows[0].key, values, locations)
}
