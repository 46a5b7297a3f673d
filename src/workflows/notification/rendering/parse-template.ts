import type { Template } from "liquidjs"
import { refuse } from "../../../domain"
import { htmlEngine, plainEngine } from "./liquid-engines"
import { templateProblem } from "./template-problem"

/** The words of a mail: both Liquid, the body in HTML. */
export type TemplateWords = { subject: string; body: string }

/**
 * Reads a template.
 * @throws Refusal `template_invalid` with `field`, `line`, `column` and `problem`
 */
export function parseTemplate(field: keyof TemplateWords, words: TemplateWords): Template[] {
  const source = words[field]
  assertShallow(field, source)
  try {
    return engineOf(field).parse(source)
  } catch (error) {
    return refuse("template_invalid", { field, ...templateProblem(error) })
  }
}

export function engineOf(field: keyof TemplateWords) {
  return field === "subject" ? plainEngine : htmlEngine
}

const MAX_NESTED = 200
/** Whatever the parser calls itself for: a block inside of a block, a path inside of a path. */
const NESTING = [/\{%-?\s*(?:if|unless|for|case|capture|comment|raw)\b/g, /\[/g]

/**
 * The parser calls itself for each level. Thousands of them run the stack full, and where a regular
 * expression is compiled at that moment, V8 does not throw: it ends the process. All are counted and
 * not the levels, so that no text which only looks like an end can hide one.
 */
function assertShallow(field: keyof TemplateWords, source: string): void {
  for (const nesting of NESTING) {
    const excess = [...source.matchAll(nesting)].at(MAX_NESTED)
    if (!excess) continue
    const before = source.slice(0, excess.index).split("\n")
    refuse("template_invalid", {
      field,
      line: before.length,
      column: (before.at(-1) ?? "").length + 1,
      problem: `it has more than ${MAX_NESTED} blocks, or brackets`,
    })
  }
}
