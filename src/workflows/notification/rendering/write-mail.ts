import { htmlToText } from "../../../domain"
import { linkColon } from "../templates/link-colon"
import { mailFrame } from "./mail-frame"
import type { MailVariables } from "./mail-variables"
import type { TemplateWords } from "./parse-template"
import { renderTemplate } from "./render-template"

/** A mail as any provider can send it. */
export type Mail = { subject: string; html: string; text: string }

/**
 * Writes a mail: its words once, as HTML in the frame that all mails share, and as plain text.
 * @throws Refusal `template_invalid`
 */
export function writeMail(
  template: TemplateWords,
  variables: MailVariables,
  locale: string
): Mail {
  const { subject, body } = renderTemplate(template, variables)
  const { shop, rma } = variables
  const footer = `${shop.name} · ${rma.number}`
  return {
    subject,
    html: mailFrame({ locale, subject, shop_name: shop.name, footer, body }),
    text: `${htmlToText(body, linkColon(locale))}\n\n-- \n${footer}\n`,
  }
}
