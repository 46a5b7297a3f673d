import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { OutboxNotificationProvider } from "../service"

let folder: string

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), "outbox-")), "not", "there", "yet")
})
afterEach(() => rm(path.resolve(folder, "..", "..", ".."), { recursive: true }))

async function mails() {
  const files = (await readdir(folder)).sort()
  return Promise.all(
    files.map(async (file) => JSON.parse(await readFile(path.join(folder, file), "utf8")))
  )
}

describe("OutboxNotificationProvider", () => {
  it("writes one file per mail, in the order in which they were sent", async () => {
    const provider = new OutboxNotificationProvider({}, { folder })

    await provider.send({
      to: "camille.durand@example.com",
      channel: "email",
      template: "rma-approved",
      trigger_type: "rma.approved",
      content: { subject: "How to send it back", text: "Dear Camille", html: "<p>Dear Camille</p>" },
      attachments: [{ filename: "slip.pdf", content: "JVBERi0=" }],
    })
    await new Promise((resolve) => setTimeout(resolve, 2))
    await provider.send({ to: "returns@example.com", channel: "email", template: "rma-opened" })

    expect(await mails()).toEqual([
      {
        to: "camille.durand@example.com",
        subject: "How to send it back",
        text: "Dear Camille",
        html: "<p>Dear Camille</p>",
        attachments: [{ filename: "slip.pdf" }],
        event: "rma.approved",
        created_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
      },
      {
        to: "returns@example.com",
        subject: "rma-opened",
        text: "",
        html: "",
        attachments: [],
        event: "rma-opened",
        created_at: expect.any(String),
      },
    ])
  })

  it("cannot start without a folder", () => {
    expect(() => OutboxNotificationProvider.validateOptions({})).toThrow("folder")
  })
})
