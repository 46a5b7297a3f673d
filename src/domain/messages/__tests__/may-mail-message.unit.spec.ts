import { mayMailMessage, nextMessageMail } from "../may-mail-message"

const NOW = new Date("2026-11-22T12:00:00.000Z")

describe("A mail about new messages", () => {
  it.each([
    ["was never sent", null, NOW.toISOString()],
    ["was sent just now", "2026-11-22T12:00:00.000Z", "2026-11-22T12:05:00.000Z"],
    ["was sent a moment short of five minutes ago", "2026-11-22T11:55:00.001Z", "2026-11-22T12:00:00.001Z"],
    ["was sent five minutes ago", "2026-11-22T11:55:00.000Z", NOW.toISOString()],
    ["was sent yesterday", "2026-11-21T12:00:00.000Z", NOW.toISOString()],
    ["was sent by a server whose clock is ahead", "2026-11-22T12:01:00.000Z", "2026-11-22T12:06:00.000Z"],
  ])("where one %s may go out next at %s", (_when, lastMailAt, next) => {
    const last = lastMailAt === null ? null : new Date(lastMailAt)
    expect(nextMessageMail(last, NOW).toISOString()).toBe(next)
    expect(mayMailMessage(last, NOW)).toBe(next === NOW.toISOString())
  })
})
