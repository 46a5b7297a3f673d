import { refuse } from "../refusals"

/** A case of which money was settled is not undone by canceling it. Refuses `already_settled`. */
export function assertCancelable(rma: { is_settled: boolean }): void {
  if (rma.is_settled) {
    refuse("already_settled")
  }
}
