import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"

/** What the server does with the mails that come. */
export type Mood = "accept" | "refuse" | "hang"

export type MailServer = {
  port: number
  mood: Mood
  /** Accepted mails as they came over the wire. */
  readonly received: string[]
  close: () => Promise<void>
}

/** Starts a mail server on this machine, at any free port, without encryption and without passwords. */
export async function startMailServer(): Promise<MailServer> {
  const received: string[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, _session, answer) {
      void text(stream).then((mail) => {
        if (server.mood === "hang") return
        if (server.mood === "refuse") {
          answer(Object.assign(new Error("4.2.1 The mailbox is asleep"), { responseCode: 450 }))
          return
        }
        received.push(mail)
        answer()
      })
    },
  })
  // Clients that stop waiting cut the connection.
  smtp.on("error", () => undefined)
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve))
  const { port } = smtp.server.address() as AddressInfo
  const server: MailServer = {
    port,
    mood: "accept",
    received,
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
  return server
}
