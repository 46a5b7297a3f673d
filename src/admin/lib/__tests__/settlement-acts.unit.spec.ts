import type { HttpSettlement } from "../../../types/http"
import { possibleSettlementActs, type SettlementAct } from "../settlement-acts"
import { aReimbursement, aSettlement } from "./cases"

describe("what staff can do with a settlement", () => {
  it.each<[string, Partial<HttpSettlement>, SettlementAct[]]>([
    ["a draft", { status: "draft" }, ["approve", "discard"]],
    ["one that is approved and kept", {}, ["pay", "void"]],
    ["one that is paid", { reimbursements: [aReimbursement()] }, []],
    ["one whose payment is under way", { reimbursements: [aReimbursement({ status: "processing" })] }, []],
    ["one whose payment failed", { reimbursements: [aReimbursement({ status: "failed" })] }, []],
    [
      "one whose payment was given up",
      { reimbursements: [aReimbursement({ status: "canceled" })] },
      ["pay", "void"],
    ],
    ["one of which a part is paid", { reimbursements: [aReimbursement({ amount: 20 })] }, ["pay"]],
    ["one that was voided", { status: "voided" }, []],
  ])("%s", (_, over, acts) => {
    expect(possibleSettlementActs(aSettlement(over))).toEqual(acts)
  })
})
