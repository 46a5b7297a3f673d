import { refuse } from "../../../domain"
import { MAX_MAIL_LENGTH } from "./liquid-engines"
import type { MailVariables } from "./mail-variables"
import { engineOf, parseTemplate, type TemplateWords } from "./parse-template"
import { templateProblem } from "./template-problem"

/** A subject in one line, and the inner HTML of a mail. */
export type RenderedWords = { subject: string; body: string }

/**
 * Fills a template in.
 * @throws Refusal `template_invalid` with `field`, `line`, `column` and `problem`
 */
export function renderTemplate(template: TemplateWords, variables: MailVariables): RenderedWords {
  return {
    subject: render("subject", template, variables).replace(/\s+/g, " ").trim(),
    body: render("body", template, variables),
  }
}

function render(
  field: keyof TemplateWords,
  template: TemplateWords,
  variables: MailVariables
): string {
  const parsed = parseTemplate(field, template)
  let rendered: string
  try {
    rendered = engineOf(field).renderSync(parsed, variables)
  } catch (error) {
    return refuse("template_invalid", { field, ...templateProblem(error) })
  }
  if (rendered.length > MAX_MAIL_LENGTH) {
    refuse("template_invalid", { field, line: 1, column: 1, problem: "the mail becomes too long" })
  }
  return rendered
}
