import type { AdminRma } from "../../src/types/http"
import { sendDueMails } from "../../src/workflows"
import { RMA_MODULE } from "../../src/modules/rma"
import { eventually, withStore } from "../runner"
import { casesOf } from "../http/cases"
import { startMailServer, type MailServer } from "./mail-server"

const env: Record<string, string> = {}
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  env.RMA_SMTP_PORT = String(server.port)
})

afterAll(async () => {
  await server.close()
})

withStore(
  (store) => {
    const order = (index: number) => store.fixture.two_shirts[index]
    const service = () => store.container.resolve(RMA_MODULE)
    const about = ({ display_id }: AdminRma, to: string) =>
      server.received.filter(
        (mail) => mail.includes(`To: ${to}`) && mail.includes(display_id)
      )
    const deliveries = ({ id }: AdminRma, event: string) =>
      service().listNotificationDeliveries({ rma_id: id, event, audience: "customer" })
    /** As if the time until the next attempt were over. */
    async function retry(rma: AdminRma, event: string) {
      const [{ id }] = await deliveries(rma, event)
      await service().updateNotificationDeliveries({ id, next_attempt_at: new Date() })
      await sendDueMails(store.container)
    }

    beforeEach(() => {
      server.mood = "accept"
    })

    it("hands the yes to a mail server, with the slip", async () => {
      const rma = await casesOf(store.staff).approve(order(0), 1)
      await eventually(() => {
        expect(about(rma, rma.email)).toHaveLength(2)
      })
      const yes = about(rma, rma.email).find((mail) => mail.includes("approved")) ?? ""
      expect(yes).toContain("From: Maison Morel <returns@maison-morel.example>")
      expect(yes).toContain("Auto-Submitted: auto-generated")
      expect(yes).toMatch(/Content-Type: multipart\/alternative/)
      expect(yes).toMatch(/Content-Type: text\/plain/)
      expect(yes).toMatch(/Content-Type: text\/html/)
      const [, pdf] =
        /Content-Type: application\/pdf; name=RMA-\d+\.pdf[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(yes) ?? []
      expect(Buffer.from(pdf ?? "", "base64").subarray(0, 5).toString()).toBe("%PDF-")
    })

    test.each([
      ["refuse", "4.2.1 The mailbox is asleep"],
      ["hang", "Timeout"],
    ] as const)("tries again when the server would %s, and mails once", async (mood, failure) => {
      const rma = await casesOf(store.staff).request(order(mood === "hang" ? 1 : 2), 1)
      await eventually(() => {
        expect(about(rma, rma.email)).toHaveLength(1)
      })
      server.mood = mood
      await casesOf(store.staff).act(rma.id, "reject", { reason: "Worn" })
      await eventually(async () => {
        const [delivery] = await deliveries(rma, "rma.rejected")
        expect(delivery).toMatchObject({ status: "pending", attempts: 1 })
        expect(delivery.failure).toContain(failure)
      })
      expect(about(rma, rma.email)).toHaveLength(1)

      server.mood = "accept"
      await retry(rma, "rma.rejected")
      expect(about(rma, rma.email)).toHaveLength(2)
      const [delivery] = await deliveries(rma, "rma.rejected")
      expect(delivery).toMatchObject({ status: "sent", attempts: 2, failure: null })
      await sendDueMails(store.container)
      expect(about(rma, rma.email)).toHaveLength(2)
    })
  },
  { env }
)
