import { assertFullPricePayable, fullPriceStatus, type FullPriceStatus } from "../full-price-status"
import type { AdvanceClaim, AdvanceVerdict } from "../judge-advance"
import { refusalOf } from "../../__tests__/refusal-of"

const claim: AdvanceClaim = {
  id: "pay_col_1",
  is_current: true,
  items: [{ id: "rmai_1", quantity: 1 }],
  amount: 5000,
  kept: 0,
}

type Row = [string, boolean, AdvanceClaim | null, AdvanceVerdict["act"], FullPriceStatus]

it.each<Row>([
  ["is due while the units are missing", false, claim, "nothing", "due"],
  ["is due where half of it is paid", false, { ...claim, kept: 2500 }, "nothing", "due"],
  ["is paid before anybody wrote it down", false, { ...claim, kept: 5000 }, "sell", "paid"],
  ["is paid for good", true, { ...claim, kept: 5000 }, "nothing", "paid"],
  ["is not asked for what came late", false, claim, "withdraw", "not_asked"],
  ["is not asked while something goes back", false, claim, "give_back", "not_asked"],
  ["is not asked where nobody asks", false, null, "nothing", "not_asked"],
  ["is not asked before it is", false, null, "ask", "not_asked"],
])("%s", (_what, isSold, current, act, status) => {
  const items = claim.items
  const verdict: AdvanceVerdict =
    act === "ask" || act === "sell"
      ? { act, items }
      : act === "give_back"
        ? { act, claims: [claim.id] }
        : { act }
  expect(fullPriceStatus(isSold, current, verdict)).toBe(status)
})

it("takes a full price that is due", () => {
  expect(() => assertFullPricePayable("due")).not.toThrow()
})

it.each<FullPriceStatus>(["paid", "not_asked"])("takes none that is %s", (status) => {
  expect(refusalOf(() => assertFullPricePayable(status))).toMatchObject({
    code: "transition_not_allowed",
    details: { of: "full_price", status, event: "pay" },
  })
})
