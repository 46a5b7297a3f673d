import { isSameHash, newCode, typedCode } from "../access-code"
import { codeMail } from "../code-mail"

describe("A code", () => {
  it("has eight digits, whatever it begins with, and is another one each time", () => {
    const codes = Array.from({ length: 500 }, newCode)
    expect(codes.filter((code) => !/^\d{8}$/.test(code))).toEqual([])
    expect(new Set(codes).size).toBeGreaterThan(490)
    expect(codes.some((code) => code.startsWith("0"))).toBe(true)
  })

  it.each([
    ["0471 8823", "04718823"],
    [" 0471-8823\n", "04718823"],
    ["04718823", "04718823"],
    ["O4718823", "O4718823"],
    ["", ""],
  ])("that is typed as %j is %j", (typed, code) => {
    expect(typedCode(typed)).toBe(code)
  })

  it.each<[string, string, boolean]>([
    ["abcd", "abcd", true],
    ["abcd", "abce", false],
    ["abcd", "ab", false],
    ["abcd", "", false],
  ])("of hash %s is compared with %s: %s", (one, other, isSame) => {
    expect(isSameHash(one, other)).toBe(isSame)
  })

  it.each([
    ["en", "Your code for order #17", "10 minutes"],
    ["fr", "Votre code pour la commande #17", "10 minutes"],
  ] as const)("is mailed in %s", (language, subject, time) => {
    const mail = codeMail(language, { code: "04718823", order: "#17", minutes: 10 })
    expect(mail.subject).toBe(subject)
    expect(mail.text).toContain(time)
    for (const body of [mail.text, mail.html]) {
      expect(body.match(/\d{8}/g)).toEqual(["04718823"])
    }
  })
})
