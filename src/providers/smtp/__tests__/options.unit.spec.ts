import { parseSmtpOptions } from "../options"

const GOOD = { host: "smtp.shop.example", from: "Shop <mail@shop.example>" }

describe("the options of the SMTP provider", () => {
  it("have defaults for all but the server and the sender", () => {
    expect(parseSmtpOptions({ ...GOOD, channels: ["email"] })).toMatchObject({
      port: 587,
      timeout_seconds: 20,
    })
  })

  it.each([
    ["no server", { from: GOOD.from }, "host: expected the name of a mail server"],
    ["no sender", { host: GOOD.host }, "from: "],
    ["a sender that is none", { ...GOOD, from: "the shop" }, "from: expected an address such as"],
    ["a sender with a second header", { ...GOOD, from: "a@b.example\r\nBcc: c@d.example" }, "from: "],
    ["a user without password", { ...GOOD, user: "shop" }, "password: expected with user"],
    ["a password without user", { ...GOOD, password: "s3cret" }, "password: expected with user"],
    ["a wrong port", { ...GOOD, port: 0 }, "port: "],
    ["an unknown option", { ...GOOD, hots: "x" }, 'Unrecognized key: "hots"'],
    ["nothing", undefined, "options: "],
  ])("are refused at start with %s, and no secret is said", (_what, options, problem) => {
    const parse = () => parseSmtpOptions(options)
    expect(parse).toThrow("The SMTP provider of medusa-plugin-rma cannot start")
    expect(parse).toThrow(problem)
    expect(parse).not.toThrow("s3cret")
  })
})
