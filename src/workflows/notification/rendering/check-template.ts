import type { Variable } from "liquidjs"
import { refuse } from "../../../domain"
import { BARE_SAMPLE, SAMPLE } from "./samples"
import { engineOf, parseTemplate, type TemplateWords } from "./parse-template"
import { renderTemplate } from "./render-template"

/**
 * Refuses a template that could not be filled in later. Every name in it is looked up, also in branches
 * that no sample takes; then it is tried on a case that has everything and on one that has nothing.
 * @throws Refusal `template_invalid` with `field`, `line`, `column` and `problem`
 */
export function checkTemplate(template: TemplateWords): void {
  assertKnownNames("subject", template)
  assertKnownNames("body", template)
  for (const sample of [SAMPLE, BARE_SAMPLE]) {
    if (!renderTemplate(template, sample).subject) {
      refuse("template_invalid", { field: "subject", line: 1, column: 1, problem: "it is empty" })
    }
  }
}

function assertKnownNames(field: keyof TemplateWords, template: TemplateWords): void {
  const parsed = parseTemplate(field, template)
  const { globals } = engineOf(field).analyzeSync(parsed, { partials: false })
  const unknown = Object.values(globals)
    .flat()
    .filter(({ segments }) => !isKnown(segments, SAMPLE))
    .sort((a, b) => a.location.row - b.location.row || a.location.col - b.location.col)
    .at(0)
  if (unknown) {
    const { row: line, col: column } = unknown.location
    refuse("template_invalid", { field, line, column, problem: `there is no variable ${unknown}` })
  }
}

/** What Liquid knows of every list. */
const OF_LISTS = new Set(["size", "first", "last"])

/** Whether a path leads somewhere. One that is only known when it is filled in is tried then. */
function isKnown([segment, ...rest]: Variable["segments"], value: unknown): boolean {
  if (segment === undefined || typeof segment === "object") return true
  if (Array.isArray(value)) {
    if (segment === "size") return rest.length === 0
    return (typeof segment === "number" || OF_LISTS.has(segment)) && isKnown(rest, value[0])
  }
  if (typeof value === "string") return segment === "size" && rest.length === 0
  if (typeof value !== "object" || value === null) return false
  const found = Object.entries(value).find(([name]) => name === segment)
  return found !== undefined && isKnown(rest, found[1])
}
