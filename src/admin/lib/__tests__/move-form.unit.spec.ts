import { isMoved, moveProblemOf, startMoving, toMoveBody } from "../move-form"
import { anItem } from "./cases"

const UNITS = [
  { id: "rmau_1", quantity: 2, condition: "opened", disposition: "quarantine", location_id: "sloc_q" },
  { id: "rmau_2", quantity: 1, condition: "new", disposition: "restock", location_id: "sloc_main" },
] as const
const started = () => startMoving([anItem({ units: [...UNITS] })])

describe("the form that moves units on", () => {
  it("begins with every row of units where it is, and sends nothing of it", () => {
    expect(started().map(({ unit, rows }) => [unit.id, rows[0].quantity])).toEqual([
      ["rmau_1", 2],
      ["rmau_2", 1],
    ])
    expect(toMoveBody(started())).toEqual({ items: [] })
  })

  it("sends what goes somewhere, and leaves a place that is not named to the server", () => {
    const [line, other] = started()
    const rows = [{ ...line.rows[0], quantity: 1, disposition: "restock" as const, location_id: null }]
    expect(toMoveBody([{ ...line, rows }, other])).toEqual({
      items: [
        { id: line.item.id, unit_id: "rmau_1", quantity: 1, disposition: "restock", condition: "opened" },
      ],
    })
  })

  it("moves nothing of no units, and needs a place for what is kept apart", () => {
    const [line] = started()
    const none = { ...line, rows: [{ ...line.rows[0], quantity: 0, disposition: "scrap" as const }] }
    expect(isMoved(none)).toBe(false)
    const homeless = { ...line.rows[0], disposition: "refurbish" as const, location_id: null }
    expect(moveProblemOf({ ...line, rows: [homeless] })).toBe("locationNeeded")
    expect(moveProblemOf(line)).toBeNull()
  })
})
