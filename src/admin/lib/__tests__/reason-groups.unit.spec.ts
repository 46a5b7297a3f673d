import { reasonCategories, toReasonGroups } from "../reason-groups"

const FIT = { id: "rr_fit", label: "Fit", parent_return_reason_id: null }
const SMALL = { id: "rr_small", label: "Too small", parent_return_reason_id: "rr_fit" }
const LARGE = { id: "rr_large", label: "Too large", parent_return_reason_id: "rr_fit" }
const OTHER = { id: "rr_other", label: "Other", parent_return_reason_id: null }

describe("return reasons to choose from", () => {
  it("stand under their category, which is no choice itself; loose ones come first", () => {
    expect(toReasonGroups([FIT, SMALL, OTHER, LARGE])).toEqual([
      { label: null, options: [{ value: "rr_other", label: "Other" }] },
      {
        label: "Fit",
        options: [
          { value: "rr_small", label: "Too small" },
          { value: "rr_large", label: "Too large" },
        ],
      },
    ])
  })

  it("are loose where their category is gone", () => {
    expect(toReasonGroups([SMALL])).toEqual([
      { label: null, options: [{ value: "rr_small", label: "Too small" }] },
    ])
  })

  it("are none where there are none", () => {
    expect(toReasonGroups([])).toEqual([])
  })
})

it("tells the categories from the reasons in them", () => {
  expect(reasonCategories([FIT, SMALL, OTHER, LARGE])).toEqual([FIT])
})
