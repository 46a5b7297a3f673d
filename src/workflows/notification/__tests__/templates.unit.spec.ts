import { htmlToText, MAIL_KINDS, MAIL_LANGUAGES, mailName } from "../../../domain"
import { checkTemplate } from "../rendering/check-template"
import { BARE_SAMPLE, SAMPLE } from "../rendering/samples"
import { renderTemplate } from "../rendering/render-template"
import { writeMail } from "../rendering/write-mail"
import { defaultTemplate } from "../templates/default-templates"
import { en } from "../templates/en"
import { fr } from "../templates/fr"

const ALL = MAIL_LANGUAGES.flatMap((language) =>
  MAIL_KINDS.map((kind) => ({ name: `${mailName(kind)}:${language}`, kind, language }))
)

describe("our own words", () => {
  it.each(ALL)("of $name can be filled in, for whatever a case has", ({ kind, language }) => {
    const template = defaultTemplate(kind, language)
    checkTemplate(template)
    for (const sample of [SAMPLE, BARE_SAMPLE]) {
      const { subject, body } = renderTemplate(template, sample)
      expect(subject).toContain("RMA-1042")
      expect(htmlToText(body)).toContain("RMA-1042")
      // Where nothing is known, no half sentence and no empty list is left.
      expect(htmlToText(body)).not.toMatch(/null|undefined|- *$| ,|: *$/)
    }
  })

  it("say something else in each language", () => {
    const same = MAIL_KINDS.filter(
      (kind) => defaultTemplate(kind, "en").body === defaultTemplate(kind, "fr").body
    )
    expect(same).toEqual([])
  })

  it("use the same variables in both languages", () => {
    const used = (words: object) => JSON.stringify(words).match(/\b(?:rma|data|shop)\.[a-z_]+/g)?.sort()
    expect(used(fr)).toEqual(used(en))
  })

  it.each([
    ["en", ": https"],
    ["de", ": https"],
    ["fr", "\u00a0: https"],
    ["fr-CA", "\u00a0: https"],
  ])("lead to a link in %s plain text by %j", (locale, colon) => {
    const template = { subject: "RMA", body: "<p>{{ link | button: 'Go' }}</p>" }
    expect(writeMail(template, SAMPLE, locale).text).toContain(`Go${colon}://shop.example/returns`)
  })

  it("are set in French as French is: curved apostrophes, no break before two-part punctuation", () => {
    const words = MAIL_KINDS.map((kind) => renderTemplate(defaultTemplate(kind, "fr"), SAMPLE))
    const wrong = words.flatMap(({ subject, body }) =>
      [subject, htmlToText(body)].filter((text) => /[a-zéè]'[a-z]/.test(text))
    )
    expect(wrong).toEqual([])
    expect(JSON.stringify(fr).match(/[\wéè}] [:?!;](?=[ <{])/g)).toBeNull()
  })
})
