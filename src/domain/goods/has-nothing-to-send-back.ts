import type { RmaKind } from "../words"

/** The goods of a dispute never arrived; those of a complaint stay where they are. */
export function hasNothingToSendBack(kind: RmaKind): boolean {
  return kind === "dispute" || kind === "complaint"
}
