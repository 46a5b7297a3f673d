import { mayMailMessage } from "../may-mail-message"

const NOW = new Date("2026-11-22T12:00:00.000Z")

describe("A mail about new messages", () => {
  it.each([
    ["was never sent", null, true],
    ["was sent just now", "2026-11-22T12:00:00.000Z", false],
    ["was sent a moment short of five minutes ago", "2026-11-22T11:55:00.001Z", false],
    ["was sent five minutes ago", "2026-11-22T11:55:00.000Z", true],
    ["was sent yesterday", "2026-11-21T12:00:00.000Z", true],
    ["was sent by a server whose clock is ahead", "2026-11-22T12:01:00.000Z", false],
  ])("where one %s (%s): %s", (_when, lastMailAt, may) => {
    expect(mayMailMessage(lastMailAt === null ? null : new Date(lastMailAt), NOW)).toBe(may)
  })
})
