import { isJudged } from "../../domain"
import type { AdminRma, ReturnabilityItem } from "../../types/http"
import { isRefusedByPolicy } from "../lib/create-form"
import { useReturnability } from "./api/return-policies"
import { useWords } from "./use-words"

/** The lines of a case that the policy says no to; empty while that is not known. */
export function usePolicyObjections(rma: AdminRma): ReturnabilityItem[] {
  const { language } = useWords()
  const { data } = useReturnability(rma.order_id, language)
  if (!data || !isJudged(rma.kind)) return []
  const lines = rma.items.map(({ line_item_id }) => line_item_id)
  return data.items.filter((item) => lines.includes(item.line_item_id) && isRefusedByPolicy(item))
}
