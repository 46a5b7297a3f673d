import type { ProductFacts } from "./eligibility-facts"
import type { ProductSelection, RuleScope } from "./policy"

/** By what a selection names an article, and with which id; null where it does not. */
export type Selected = { by: "product" | "collection" | "category" | "tag" | "type"; id: string }

/** The first list of a selection that names the article. */
export function selectedBy(selection: ProductSelection, product: ProductFacts): Selected | null {
  const { product_id, collection_id, type_id, category_ids, tag_ids } = product
  return (
    find("product", selection.product_ids, [product_id]) ??
    find("collection", selection.collection_ids, [collection_id]) ??
    find("category", selection.category_ids, category_ids) ??
    find("tag", selection.tag_ids, tag_ids) ??
    find("type", selection.type_ids, [type_id])
  )
}

/** Whether a rule is asked about an article at all. */
export function isInScope({ only_for, except }: RuleScope, product: ProductFacts): boolean {
  if (except && selectedBy(except, product)) return false
  return !only_for || selectedBy(only_for, product) !== null
}

function find(by: Selected["by"], named: string[] = [], has: (string | null)[]): Selected | null {
  const id = has.find((one) => one !== null && named.includes(one))
  return id ? { by, id } : null
}
