import type { Result } from "./compare"
import type { Measured } from "./slip"

/**
 * One line of JSON: `{ "results": [{ name, ratio, goal, ours_ms, peer_ms, queries }], "measured":
 * [{ name, figures }] }`.
 */
export function toJson(results: Result[], measured: Measured[]): string {
  return JSON.stringify({
    measured,
    results: results.map((result) => ({
      ...result,
      ratio: rounded(result.ratio, 3),
      ours_ms: rounded(result.ours_ms, 2),
      peer_ms: rounded(result.peer_ms, 2),
    })),
  })
}

/** The same for people. */
export function toTable(results: Result[], measured: Measured[]): string {
  return [
    ...(results.length ? [tableOf(results)] : []),
    ...measured.map(({ name, figures }) =>
      [name, ...Object.entries(figures).map(([figure, value]) => `${figure} ${value}`)].join("  ")
    ),
  ].join("\n")
}

function tableOf(results: Result[]): string {
  const header = ["name", "ours ms", "peer ms", "ratio", "goal", "met", "queries"]
  const rows = results.map(({ name, ours_ms, peer_ms, ratio, goal, queries }) => [
    name,
    ours_ms.toFixed(1),
    peer_ms.toFixed(1),
    ratio.toFixed(2),
    `≤ ${goal.toFixed(2)}`,
    ratio <= goal ? "yes" : "no",
    String(queries),
  ])
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column].length))
  )
  const toLine = (row: string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
      )
      .join("  ")
  return [header, ...rows].map(toLine).join("\n")
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
