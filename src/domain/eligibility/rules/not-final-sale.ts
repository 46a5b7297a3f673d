import type { PolicyQuestion } from "../eligibility-rule"
import { selectedBy } from "../selects"

/** Was it sold for good? Says which product, collection, category, tag or type is. */
export const notFinalSale: PolicyQuestion<"final_sale"> = ({ only_for = {} }, { product }) =>
  selectedBy(only_for, product)
