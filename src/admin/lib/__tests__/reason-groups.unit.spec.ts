import { reasonCategories, toReasonGroups } from "../reason-groups"

const FIT = reason("rr_fit", "Fit", null, true)
const SMALL = reason("rr_small", "Too small", "rr_fit")
const LARGE = reason("rr_large", "Too large", "rr_fit")
const DEFECT = reason("rr_defect", "Defect", null, true)
const BROKEN = reason("rr_broken", "Broken", "rr_defect")
const OTHER = reason("rr_other", "Other", null)

function reason(
  reason_id: string,
  label: string,
  parent_return_reason_id: string | null,
  is_category = false
) {
  return { reason_id, label, parent_return_reason_id, is_category }
}

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

  it("keep the order in which they come, and so do their categories", () => {
    const groups = toReasonGroups([BROKEN, DEFECT, FIT, LARGE, SMALL])
    expect(groups.map(({ label }) => label)).toEqual(["Defect", "Fit"])
    const others = toReasonGroups([BROKEN, SMALL, FIT, DEFECT])
    expect(others.map(({ label }) => label)).toEqual(["Fit", "Defect"])
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
