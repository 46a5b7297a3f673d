import type { MailLanguage } from "../../domain"
import { en } from "./texts/en"
import { fr } from "./texts/fr"

type CodeMailFacts = {
  code: string
  /** "#17" */
  order: string
  minutes: number
}

/** The words of the mail in one language. */
export type CodeMailText = (facts: CodeMailFacts) => { subject: string; paragraphs: string[] }

const TEXTS: Record<MailLanguage, CodeMailText> = { en, fr }

/**
 * The mail that brings a code. No template of the merchant's: what is made from templates is kept for
 * sending it again, and a code is kept nowhere.
 */
export function codeMail(
  language: MailLanguage,
  facts: CodeMailFacts
): { subject: string; text: string; html: string } {
  const { subject, paragraphs } = TEXTS[language](facts)
  // Nothing in it was typed by people: digits of ours and words of ours, none of which is markup.
  const html = paragraphs.map((paragraph) =>
    paragraph === facts.code
      ? `<p style="font-size:24px;letter-spacing:4px"><strong>${paragraph}</strong></p>`
      : `<p>${paragraph}</p>`
  )
  return { subject, text: paragraphs.join("\n\n"), html: html.join("\n") }
}
