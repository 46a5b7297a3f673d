import { LiquidError } from "liquidjs"
import { errorMessage } from "../../error-message"

/** Where a template is wrong, and how; lines and columns count from 1. */
export type TemplateProblem = { line: number; column: number; problem: string }

/** What an error of the template engine says to the person who wrote the template. */
export function templateProblem(error: unknown): TemplateProblem {
  if (!LiquidError.is(error)) return { line: 1, column: 1, problem: inWords(errorMessage(error)) }
  const [line, column] = error.token.getPosition()
  const message = error.originalError?.message ?? error.message
  return { line, column, problem: inWords(message.replace(/, line:\d+, col:\d+$/, "")) }
}

/** The engine's own words, where a person would not understand them. */
const WORDS: [RegExp, string][] = [
  [/^undefined variable: (.+)$/, "there is no variable $1"],
  [/^undefined filter: (.+)$/, "there is no filter $1"],
  [/^tag "(.+)" not found$/, "there is no tag $1"],
  [/^template render limit exceeded$/, "it takes too long: a loop may never end"],
  [/^memory alloc limit exceeded$/, "it makes too much: a loop may be too long"],
  [/^parse length limit exceeded$/, "it is too long"],
  [/^Invalid string length$/, "the mail becomes too long"],
]

function inWords(message: string): string {
  const [pattern, words] = WORDS.find(([known]) => known.test(message)) ?? []
  return pattern && words ? message.replace(pattern, words) : message
}
