import type { z } from "@medusajs/framework/zod"

/** What a schema found wrong, as the details of `invalid_data`: the field, and the problem in words. */
export function problemOf(issue: z.core.$ZodIssue): { field: string; problem: string } {
  if (issue.code === "unrecognized_keys") {
    return { field: pathOf([...issue.path, issue.keys[0]]), problem: "it is not known here" }
  }
  return { field: pathOf(issue.path), problem: wordsOf(issue) }
}

/** For what a schema of ours does not say in words itself, the parser's own phrases, as people say them. */
function wordsOf({ message }: z.core.$ZodIssue): string {
  if (message.endsWith("received undefined")) return "it is missing"
  if (/^Too small: .* to have >=1 /.test(message)) return "it must not be empty"
  return message
    .replace(/^Invalid input: /, "")
    .replace(/^Invalid option: expected one of (.*)$/, (_, options: string) =>
      `it must be one of ${options.replaceAll('"', "").replaceAll("|", ", ")}`
    )
}

/** `items[0].quantity` */
function pathOf(path: PropertyKey[]): string {
  const joined = path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
  return joined.replace(/^\./, "") || "body"
}
