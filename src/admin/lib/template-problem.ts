import { RequestError } from "./request-error"

/** Where the words of a mail are wrong, as the server says it. Lines and columns count from 1. */
export type TemplateProblem = {
  field: "subject" | "body"
  line: string
  column: string
  problem: string
}

/** Reads what is wrong with a template from a refusal; null where it is another one. */
export function templateProblem(error: unknown): TemplateProblem | null {
  if (!(error instanceof RequestError) || error.code !== "template_invalid") return null
  const [, field, line, column, problem] =
    /in the (subject|body), line (\d+), column (\d+), (.+)\.$/s.exec(error.message) ?? []
  return field ? { field: field === "subject" ? "subject" : "body", line, column, problem } : null
}
