import { refusalOf } from "../../__tests__/refusal-of"
import type { SettlementStatus } from "../../words"
import {
  approvalLimit,
  approvedTogether,
  assertWithinLimit,
  isOverLimit,
  type ApprovalLimits,
  type Approver,
} from "../approval-limit"

const EUR = { code: "eur", digits: 2 }
const JPY = { code: "jpy", digits: 0 }
const emma: Approver = { id: "user_emma", is_person: true }
const paul: Approver = { id: "user_paul", is_person: true }
const key: Approver = { id: "apk_erp", is_person: false }
const job: Approver = { id: null, is_person: false }

describe("approvalLimit", () => {
  it.each<[string, ApprovalLimits, Approver, typeof EUR, number | null]>([
    ["no limits: anybody anything", {}, emma, EUR, null],
    ["no limits: a program too", {}, key, EUR, null],
    ["no limits: a job too", {}, job, EUR, null],
    ["their own", { user_emma: 250.5 }, emma, EUR, 25050],
    ["their own, in a currency without decimals", { user_emma: 250 }, emma, JPY, 250],
    ["their own before that of all", { "*": 10, user_emma: 250 }, emma, EUR, 25000],
    ["that of all", { "*": 10, user_emma: 250 }, paul, EUR, 1000],
    ["a person who is not named and no limit for all", { user_emma: 250 }, paul, EUR, null],
    ["of their currency", { user_emma: { eur: 5, jpy: 700 } }, emma, JPY, 700],
    ["a currency that is not named: nothing", { user_emma: { eur: 5 } }, emma, JPY, 0],
    ["nothing at all", { user_emma: 0 }, emma, EUR, 0],
    ["a key by its own id", { apk_erp: 40 }, key, EUR, 4000],
    ["a key by the limit of all", { "*": 10 }, key, EUR, 1000],
    ["a key is no way around a limit", { user_emma: 250 }, key, EUR, 0],
    ["nor is a job", { user_emma: 250 }, job, EUR, 0],
    ["a user of an odd name", { user_emma: 250 }, { id: "toString", is_person: true }, EUR, null],
  ])("%s", (_, limits, approver, currency, expected) => {
    expect(approvalLimit(limits, approver, currency)).toBe(expected)
  })
})

describe("approvedTogether", () => {
  const of = (owed: number, approved_by: string | null, status: SettlementStatus = "approved") => ({
    owed,
    approved_by,
    status,
  })
  it.each<[string, ReturnType<typeof of>[], Approver, number]>([
    ["the first of a case", [], emma, 4000],
    ["two smaller ones count together", [of(3000, "user_emma")], emma, 7000],
    ["and three", [of(3000, "user_emma"), of(1, "user_emma")], emma, 7001],
    ["what somebody else approved is theirs", [of(3000, "user_paul")], emma, 4000],
    ["what was voided is no more", [of(3000, "user_emma", "voided")], emma, 4000],
    ["a draft pays nobody", [of(3000, null, "draft")], job, 4000],
    ["what jobs approved counts for jobs", [of(3000, null)], job, 7000],
  ])("%s", (_, settlements, approver, together) => {
    expect(approvedTogether(settlements, approver, 4000)).toBe(together)
  })
})

describe("assertWithinLimit", () => {
  it.each([
    [99_999_999, null],
    [5000, 5000],
    [0, 0],
  ])("%d within %p", (owed, limit) => {
    expect(isOverLimit(owed, limit)).toBe(false)
    expect(() => assertWithinLimit(owed, limit, EUR)).not.toThrow()
  })

  it("refuses one cent more, and says the limit", () => {
    expect(isOverLimit(5001, 5000)).toBe(true)
    expect(refusalOf(() => assertWithinLimit(5001, 5000, EUR))).toEqual({
      code: "over_limit",
      details: { limit: 50, owed: 50.01, currency_code: "eur" },
    })
  })
})
