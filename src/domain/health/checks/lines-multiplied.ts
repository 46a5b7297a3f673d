import type { HealthCheck } from "../order-health"

/**
 * Changes of one order that ran at the same time, past every lock, leave core with the same line
 * several times: its total is a multiple. Which of the rows is the true one, nobody can tell by machine.
 */
export const linesMultiplied: HealthCheck = ({ id, lines }) => {
  const multiplied = lines.filter(({ occurrences }) => occurrences > 1)
  if (!multiplied.length) return []
  const rows = lines.reduce((sum, { occurrences }) => sum + occurrences, 0)
  return [
    {
      code: "lines_multiplied",
      subject_id: id,
      rma_id: null,
      expected: String(lines.length),
      found: String(rows),
      repair: null,
    },
  ]
}
