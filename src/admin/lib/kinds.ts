import type { RmaKind } from "../../domain"

/** Whether goods of such a case can come back at all: those of a dispute never arrived, those of a complaint stay. */
export function mayHaveToComeBack(kind: RmaKind): boolean {
  return kind !== "dispute" && kind !== "complaint"
}
