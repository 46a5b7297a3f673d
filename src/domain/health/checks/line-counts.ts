import { unitsUnknownToCore } from "../../goods/unknown-to-core"
import { spokenForUnits } from "../../goods/returnable"
import { sumOf } from "../../sum-of"
import type { HealthCheck, OrderHealth } from "../order-health"

/** I1, over the order: all returns of a line together never exceed what was fulfilled. */
export const lineCounts: HealthCheck = ({ lines, cases }) => {
  const spokenFor = (line: OrderHealth["lines"][number]) => {
    const unknown_to_core = sumOf(cases, ({ status, items }) =>
      sumOf(items, (item) => (item.line_item_id === line.id ? unitsUnknownToCore(status, item) : 0))
    )
    // A claim's units stand in its own Return as well: as many as may be are taken for the same ones.
    const written_off_in_own_return = line.return_requested + line.return_received
    return spokenForUnits(line, { unknown_to_core, written_off_in_own_return })
  }
  const exceeded = lines.filter((line) => spokenFor(line) > line.fulfilled)
  return exceeded.map((line) => ({
    code: "line_returned_too_often",
    subject_id: line.id,
    rma_id: null,
    expected: String(line.fulfilled),
    found: String(spokenFor(line)),
    repair: null,
  }))
}
