import { RMA_STATUSES } from "../../words"
import { isMailedEvent, MAIL_KINDS, MAILED_EVENTS, mailName, mailsAbout } from "../mails"
import { canonicalLocale, localesOf, mailLanguage } from "../mail-locale"
import { nextAttempt } from "../next-attempt"
import { parseTemplateId, templateId } from "../template-id"

describe("mails", () => {
  it.each([
    ["requested", "rma.requested"],
    ["approved", "rma.approved"],
    ["processing", "rma.goods_received"],
    ["completed", "rma.completed"],
    ["rejected", "rma.rejected"],
    ["expired", "rma.expired"],
    ["canceled", "rma.canceled"],
  ] as const)("go to both sides when a case becomes %s", (status, event) => {
    expect(RMA_STATUSES).toContain(status)
    expect(MAILED_EVENTS[event]).toEqual(["customer", "shop"])
  })

  it.each([
    ["rma.requested", "customer", [], ["customer", "shop"]],
    ["rma.message_sent", "customer", [], ["shop"]],
    ["rma.message_sent", "user", [], ["customer"]],
    ["rma.approved", "user", ["rma.approved:shop"], ["customer"]],
    ["rma.approved", "user", ["rma.rejected:shop"], ["customer", "shop"]],
    ["reimbursement.failed", "system", [], ["shop"]],
    ["rma.acknowledged", "user", [], []],
    ["toString", "user", [], []],
  ] as const)("about %s by %s, with %j off, go to %j", (event, by, off, audiences) => {
    expect(mailsAbout(event, by, off).map(({ audience }) => audience)).toEqual(audiences)
  })

  it("have names of their own", () => {
    expect(new Set(MAIL_KINDS.map(mailName)).size).toBe(MAIL_KINDS.length)
    expect(isMailedEvent("constructor")).toBe(false)
  })
})

describe("the language of a mail", () => {
  it.each([
    ["fr-ca", ["fr-CA", "fr"], "fr"],
    ["fr", ["fr"], "fr"],
    ["de-AT", ["de-AT", "de"], "en"],
    ["en-GB", ["en-GB", "en"], "en"],
    [null, [], "en"],
    ["not a language", [], "en"],
    ["x".repeat(300), [], "en"],
  ])("%s is looked for as %j, and ours is %s", (locale, spoken, ours) => {
    expect(localesOf(locale)).toEqual(spoken)
    expect(mailLanguage(locale)).toBe(ours)
  })

  it.each([
    ["PT-br", "pt-BR"],
    ["", null],
    ["../etc", null],
  ])("%j is spelt %j", (locale, canonical) => {
    expect(canonicalLocale(locale)).toBe(canonical)
  })
})

describe("the id of a template", () => {
  it("is read as it is written", () => {
    const key = { event: "rma.approved", audience: "customer", locale: "fr-CA" } as const
    expect(templateId(key)).toBe("rma.approved:customer:fr-CA")
    expect(parseTemplateId("rma.approved:customer:fr-ca")).toEqual(key)
  })

  it.each([
    "rma.approved:customer",
    "rma.approved:customer:",
    "rma.approved:customer:fr:more",
    "rma.acknowledged:customer:fr",
    "reimbursement.failed:customer:fr",
    "rma.approved:nobody:fr",
    "",
  ])("%j names nothing", (id) => {
    expect(parseTemplateId(id)).toBeNull()
  })
})

describe("a mail that failed", () => {
  const now = new Date("2026-11-02T10:00:00.000Z")

  it.each([
    [1, "2026-11-02T10:01:00.000Z"],
    [2, "2026-11-02T10:05:00.000Z"],
    [3, "2026-11-02T10:30:00.000Z"],
    [4, "2026-11-02T12:00:00.000Z"],
    [5, "2026-11-02T22:00:00.000Z"],
  ])("for the %s. time is tried again at %s", (attempts, at) => {
    expect(nextAttempt(attempts, now)).toEqual(new Date(at))
  })

  it.each([6, 7, 100])("for the %s. time is given up", (attempts) => {
    expect(nextAttempt(attempts, now)).toBeNull()
  })
})
