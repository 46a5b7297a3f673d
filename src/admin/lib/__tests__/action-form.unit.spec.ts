import type { AdminReturnAction } from "../../../types/http"
import { startAction, toActionBody, toActionChange } from "../action-form"

const ACTION: AdminReturnAction = {
  id: "ract_voucher",
  label: "Voucher",
  description: null,
  resolution: "store_credit",
  is_visible: true,
  rank: 2,
  return_shipping_option_ids: ["so_post"],
  label_paid_by: "shop",
  bonus_percent: 10,
  translations: { fr: { label: "Bon d’achat" } },
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-01-01T00:00:00.000Z",
}

describe("the form of an action", () => {
  it("changes nothing when it was only looked at", () => {
    expect(toActionChange(ACTION, startAction(ACTION, ["en", "fr"]))).toEqual({})
  })

  it("sends what was changed, and says all with null", () => {
    const values = { ...startAction(ACTION, ["en"]), label: " Credit ", return_shipping_option_ids: [] }
    expect(toActionChange(ACTION, values)).toEqual({
      label: "Credit",
      return_shipping_option_ids: null,
    })
  })

  it("takes the bonus away with the resolution that it goes with", () => {
    const values = { ...startAction(ACTION, []), resolution: "refund" as const }
    expect(toActionChange(ACTION, values)).toMatchObject({ resolution: "refund", bonus_percent: null })
    const more = { ...startAction(ACTION, []), bonus_percent: "12,5" }
    expect(toActionChange(ACTION, more)).toMatchObject({ bonus_percent: 12.5 })
  })

  it("begins a new one as a visible refund, in every language of the shop", () => {
    const values = startAction(null, ["en", "fr"])
    expect(Object.keys(values.translations)).toEqual(["en", "fr"])
    expect(toActionBody({ ...values, label: "Money back" })).toEqual({
      label: "Money back",
      description: null,
      resolution: "refund",
      is_visible: true,
      label_paid_by: null,
      bonus_percent: null,
      return_shipping_option_ids: null,
      translations: null,
    })
  })
})
