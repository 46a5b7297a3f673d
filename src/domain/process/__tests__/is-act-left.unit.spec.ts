import { isActLeft } from "../is-act-left"

const open = { status: "processing", goods: "received", money: "owed" } as const

describe("isActLeft", () => {
  it.each([
    ["goods that are awaited", "receive", { ...open, goods: "awaited" }, true],
    ["goods of which some came", "receive", { ...open, goods: "partly_received" }, true],
    ["goods that came by now", "receive", open, false],
    ["money that is owed", "settle", open, true],
    ["money that was settled by now", "settle", { ...open, money: "credit_note_issued" }, false],
    ["an open case", "complete", open, true],
    ["a case that was completed by now", "complete", { ...open, status: "completed" }, false],
    ["a case that was completed without", "settle", { ...open, status: "completed" }, false],
  ] as const)("%s", (_, act, facts, expected) => {
    expect(isActLeft(act, facts)).toBe(expected)
  })
})
