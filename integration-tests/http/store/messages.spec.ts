import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { OutboxMail } from "../../../demo/outbox-provider/service"
import type {
  AdminRma,
  AdminRmaTimelineResponse,
  HttpMessage,
  RefusalBody,
  RmaMessagesResponse,
} from "../../../src/types/http"
import { sendDueMails, sendMessageWorkflow } from "../../../src/workflows"
import { aCustomer, CAST } from "../../factories/people"
import { eventually, withStore, type ApiClient } from "../../runner"
import { casesOf, done } from "../cases"
import { PNG, uploaded } from "../files"
import { guestsOf } from "../guests"

type MessageAnswer = { message: HttpMessage } & Partial<RefusalBody>

withStore((store) => {
  let emma: ApiClient
  let stranger: ApiClient
  const guests = guestsOf(store)
  const sql = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
    stranger = await store.signInAsCustomer(await aCustomer(store.container, CAST.jonas))
  })

  const opened: AdminRma[] = []
  const aCase = async (more: Record<string, unknown> = {}) => {
    const order = store.fixture.two_shirts[opened.length % store.fixture.two_shirts.length]
    const rma = await casesOf(store.staff).request(order, 1, more)
    opened.push(rma)
    return rma
  }
  // There are not as many shirts as tests: what is rejected may be asked for again.
  afterEach(async () => {
    for (const { id } of opened) {
      await store.staff.post(`/admin/rmas/${id}/reject`, { reason: "Over", notify_customer: false })
    }
  })

  const messagesOf = (id: string, side: "store" | "admin") => `/${side}/rmas/${id}/messages`
  const write = (client: ApiClient, id: string, body: object, side: "store" | "admin" = "store") =>
    client.post<MessageAnswer>(messagesOf(id, side), body)
  const thread = async (
    client: ApiClient,
    id: string,
    side: "store" | "admin" = "store",
    query = ""
  ) => (await client.get<RmaMessagesResponse>(`${messagesOf(id, side)}${query}`)).data
  const unread = async (id: string) => {
    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)
    return { staff: data.rma.unread_for_staff, customer: data.rma.unread_for_customer }
  }

  describe("A thread", () => {
    it("is read by both sides, oldest first, and says to the customer only which side wrote", async () => {
      const rma = await aCase()
      const asked = await write(emma, rma.id, { body: "  Where is the slip?  " })
      const answered = await write(store.staff, rma.id, { body: "In the mail." }, "admin")
      expect([asked.status, answered.status]).toEqual([200, 200])
      expect(asked.data.message).toEqual({
        id: expect.stringMatching(/^rmsg_/),
        author_type: "customer",
        body: "Where is the slip?",
        attachments: [],
        created_at: expect.any(String),
      })
      expect(answered.data.message).toMatchObject({ author_id: store.fixture.admin.id })

      const forCustomer = await thread(emma, rma.id)
      expect(forCustomer).toMatchObject({ count: 2, limit: 20, offset: 0 })
      expect(forCustomer.messages.map(({ body }) => body)).toEqual([
        "Where is the slip?",
        "In the mail.",
      ])
      expect(JSON.stringify(forCustomer)).not.toContain(store.fixture.admin.id)
      const forStaff = await thread(store.staff, rma.id, "admin")
      expect(forStaff.messages).toMatchObject([
        { author_type: "customer", author_id: store.fixture.customers.emma.id },
        { author_type: "user", author_id: store.fixture.admin.id },
      ])
    })

    it("comes in pages, from either end", async () => {
      const rma = await aCase()
      for (const body of ["one", "two", "three"]) await write(emma, rma.id, { body })
      const bodies = async (query: string) =>
        (await thread(emma, rma.id, "store", query)).messages.map(({ body }) => body)
      await expect(bodies("?limit=2")).resolves.toEqual(["one", "two"])
      await expect(bodies("?limit=2&offset=2")).resolves.toEqual(["three"])
      await expect(bodies("?limit=2&order=-created_at")).resolves.toEqual(["three", "two"])
      await expect(thread(emma, rma.id, "store", "?limit=1")).resolves.toMatchObject({ count: 3 })
    })

    it("counts what either side has not read, until it reads", async () => {
      const rma = await aCase()
      await write(emma, rma.id, { body: "one" })
      await write(emma, rma.id, { body: "two" })
      await write(store.staff, rma.id, { body: "three" }, "admin")
      await expect(unread(rma.id)).resolves.toEqual({ staff: 2, customer: 1 })
      const found = await store.staff.get<{ rmas: AdminRma[] }>(
        `/admin/rmas?unread=true&order_id=${rma.order_id}`
      )
      expect(found.data.rmas.map(({ id }) => id)).toContain(rma.id)

      await thread(emma, rma.id)
      await expect(unread(rma.id)).resolves.toEqual({ staff: 2, customer: 0 })
      await thread(store.staff, rma.id, "admin", "?limit=1")
      await expect(unread(rma.id)).resolves.toEqual({ staff: 0, customer: 0 })
      await expect(emma.get<{ rma: AdminRma }>(`/store/rmas/${rma.id}`)).resolves.toMatchObject({
        data: { rma: { unread_for_customer: 0 } },
      })
    })

    it("stands in the history without its words", async () => {
      const rma = await aCase()
      const { data } = await write(emma, rma.id, { body: "My cat ate the slip." })
      const timeline = await store.staff.get<AdminRmaTimelineResponse>(
        `/admin/rmas/${rma.id}/timeline`
      )
      expect(timeline.data.timeline.filter(({ event }) => event === "rma.message_sent")).toEqual([
        expect.objectContaining({
          actor_type: "customer",
          actor_id: store.fixture.customers.emma.id,
          data: { message_id: data.message.id, author_type: "customer" },
        }),
      ])
      const [entry] = await sql()("rma_history_entry").where({ event: "rma.message_sent", rma_id: rma.id })
      expect(JSON.stringify(entry)).not.toContain("cat")
      expect(entry.emitted_at).not.toBeNull()
    })

    it("takes any script, and exactly 10,000 characters", async () => {
      const rma = await aCase()
      const words = [
        "👕👩‍👩‍👧 ok",
        "أين القسيمة؟ \u202Eabc\u202C",
        "<script>alert(1)</script> {{ 7 | times: 7 }}",
        "x".repeat(10_000),
      ]
      for (const body of words) expect((await write(emma, rma.id, { body })).status).toBe(200)
      expect((await thread(store.staff, rma.id, "admin")).messages.map(({ body }) => body)).toEqual(words)
    })

    it("goes on once the case is closed", async () => {
      const rma = await aCase()
      await done(store.staff, `/admin/rmas/${rma.id}/reject`, { reason: "Worn" })
      await expect(write(emma, rma.id, { body: "Why?" })).resolves.toMatchObject({ status: 200 })
    })
  })

  describe("Files of a message", () => {
    it("come with it, once and from whoever uploaded them", async () => {
      const rma = await aCase()
      const [file] = await uploaded(emma, [["front.png", PNG]])
      const [staffs] = await uploaded(store.staff, undefined, "/admin/rma-attachments")
      for (const id of [staffs.id, "ratt_no"]) {
        await expect(
          write(emma, rma.id, { body: "See", attachment_ids: [id] })
        ).resolves.toMatchObject({ status: 400, data: { code: "invalid_data" } })
      }
      expect((await thread(emma, rma.id)).count).toBe(0)

      const sent = await write(emma, rma.id, { body: "See", attachment_ids: [file.id] })
      expect(sent.data.message.attachments).toEqual([file])
      const answer = await write(
        store.staff,
        rma.id,
        { body: "Like this", attachment_ids: [staffs.id] },
        "admin"
      )
      expect(answer.status).toBe(200)
      expect((await thread(emma, rma.id)).messages.map(({ attachments }) => attachments)).toEqual([
        [file],
        [staffs],
      ])
      await expect(emma.get(`/store/rma-attachments/${staffs.id}`)).resolves.toMatchObject({
        status: 200,
      })
      await expect(
        write(emma, rma.id, { body: "Again", attachment_ids: [file.id] })
      ).resolves.toMatchObject({ status: 400 })
      // Files of messages are no files of the goods.
      const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
      expect(data.rma.items[0].attachments).toEqual([])
    })

    it("go to one of two messages that name the same", async () => {
      const rma = await aCase()
      const [file] = await uploaded(emma)
      const answers = await Promise.all(
        ["one", "two"].map((body) => write(emma, rma.id, { body, attachment_ids: [file.id] }))
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      await expect(unread(rma.id)).resolves.toMatchObject({ staff: 1 })
      expect((await thread(emma, rma.id)).messages).toMatchObject([{ attachments: [file] }])
    })

    it("are given back when the message cannot be kept", async () => {
      const rma = await aCase()
      const [file] = await uploaded(emma)
      const emmasId = store.fixture.customers.emma.id
      const failing = sendMessageWorkflow(store.container)
      failing.addAction("fail", {
        invoke: async () => {
          throw new Error("The server dies")
        },
      })
      const { errors } = await failing.run({
        throwOnError: false,
        input: {
          rma_id: rma.id,
          author_type: "customer",
          author_id: emmasId,
          body: "See",
          attachment_ids: [file.id],
          uploaded_by: { type: "customer", id: emmasId },
          actor: { type: "customer", id: emmasId },
        },
      })
      expect(errors).toHaveLength(1)
      await expect(unread(rma.id)).resolves.toEqual({ staff: 0, customer: 0 })
      expect((await thread(emma, rma.id)).count).toBe(0)
      expect(await sql()("rma_history_entry").where({ rma_id: rma.id, event: "rma.message_sent" })).toEqual([])
      await expect(
        write(emma, rma.id, { body: "See", attachment_ids: [file.id] })
      ).resolves.toMatchObject({ status: 200 })
    })
  })

  describe("What comes at the same time", () => {
    it("is all counted", async () => {
      const rma = await aCase()
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => write(emma, rma.id, { body: `message ${n}` }))
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      await expect(unread(rma.id)).resolves.toEqual({ staff: 20, customer: 0 })
      const { messages, count } = await thread(store.staff, rma.id, "admin", "?limit=100")
      expect([count, new Set(messages.map(({ body }) => body)).size]).toEqual([20, 20])
    })

    it("is never read without having been shown", async () => {
      const rma = await aCase()
      const writing = Promise.all(
        Array.from({ length: 10 }, (_, n) => write(emma, rma.id, { body: `message ${n}` }))
      )
      let shown = 0
      for (let reads = 0; reads < 10; reads++) {
        shown = (await thread(store.staff, rma.id, "admin", "?limit=100")).messages.length
      }
      await writing
      const { staff } = await unread(rma.id)
      expect(shown + staff).toBeGreaterThanOrEqual(10)
    })

    it("is written once under one Idempotency-Key", async () => {
      const rma = await aCase()
      const once = { headers: { "idempotency-key": "hello-once" } }
      const send = (body: string, client = emma) =>
        client.post<MessageAnswer>(messagesOf(rma.id, "store"), { body }, once)
      const first = await send("Hello")
      const again = await send("Hello")
      expect(again.data).toEqual(first.data)
      await expect(send("Hello?")).resolves.toMatchObject({
        status: 409,
        data: { code: "idempotency_key_reused" },
      })
      await expect(unread(rma.id)).resolves.toMatchObject({ staff: 1 })
    })
  })

  describe("What is refused", () => {
    it.each<[string, object]>([
      ["nothing", {}],
      ["an empty body", { body: "" }],
      ["a body of blanks", { body: " \n\t " }],
      ["100,000 characters", { body: "x".repeat(100_000) }],
      ["10,001 characters", { body: "x".repeat(10_001) }],
      ["half an emoji", { body: "\ud83d" }],
      ["a NUL", { body: "a\0b" }],
      ["a number", { body: 7 }],
      ["files that are no list", { body: "See", attachment_ids: "ratt_1" }],
      ["a side", { body: "Hello", author_type: "user" }],
    ])("is %s", async (_what, body) => {
      const rma = await refusedCase()
      const { status, data } = await write(emma, rma.id, body)
      expect([status, data]).toEqual([
        400,
        { type: "invalid_data", code: "invalid_data", message: expect.any(String) },
      ])
      await expect(unread(rma.id)).resolves.toEqual({ staff: 0, customer: 0 })
    })

    let refused: AdminRma | undefined
    const refusedCase = async () => (refused ??= await aCase())

    it("is a body of more than a request may have", async () => {
      const rma = await refusedCase()
      await expect(write(emma, rma.id, { body: "é".repeat(200_000) })).resolves.toMatchObject({
        status: 413,
        data: { code: "too_large" },
      })
    })

    it("is a stranger, who cannot tell the case from one that is not there", async () => {
      const rma = await refusedCase()
      const draft = await aCase({ status: "draft" })
      const guest = await guests.guest(store.fixture.orders.guest)
      const attempts = [
        [stranger, rma.id],
        [guest, rma.id],
        [emma, draft.id],
        [emma, "rma_no"],
      ] as const
      const answers = await Promise.all(
        attempts.flatMap(([client, id]) => [
          write(client, id, { body: "Hello" }),
          client.get(messagesOf(id, "store")),
        ])
      )
      const seen = new Set(answers.map(({ status, data }) => JSON.stringify([status, data])))
      expect([...seen]).toEqual([expect.stringMatching(/^\[404,/)])
      await expect(unread(rma.id)).resolves.toEqual({ staff: 0, customer: 0 })
      await expect(store.visitor.get(messagesOf(rma.id, "store"))).resolves.toMatchObject({ status: 401 })
    })

    it("is staff on a draft, which its customer does not know of", async () => {
      const draft = await aCase({ status: "draft" })
      await expect(
        write(store.staff, draft.id, { body: "Hello" }, "admin")
      ).resolves.toMatchObject({ status: 409, data: { code: "transition_not_allowed" } })
      await expect(
        store.staff.get(messagesOf("rma_no", "admin"))
      ).resolves.toMatchObject({ status: 404, data: { code: "not_found" } })
    })
  })

  it("is open to a guest, also by the link in a mail", async () => {
    const order = store.fixture.orders.guest
    const rma = await casesOf(store.staff).request(order)
    const byMail = guests.withToken(await guests.caseToken(rma))
    const [file] = await uploaded(byMail)
    const sent = await write(byMail, rma.id, { body: "Bonjour", attachment_ids: [file.id] })
    expect([sent.status, sent.data.message.attachments]).toEqual([200, [file]])
    await expect(unread(rma.id)).resolves.toMatchObject({ staff: 1 })
    expect((await thread(await guests.guest(order), rma.id)).messages).toMatchObject([
      { author_type: "customer", body: "Bonjour" },
    ])
  })

  it("follows the order when it changes hands", async () => {
    const rma = await aCase()
    await write(emma, rma.id, { body: "Mine" })
    const {
      data: { customer },
    } = await stranger.get<{ customer: { id: string } }>("/store/customers/me")
    await store.container
      .resolve(Modules.ORDER)
      .updateOrders(rma.order_id, { customer_id: customer.id })
    await expect(emma.get(messagesOf(rma.id, "store"))).resolves.toMatchObject({ status: 404 })
    await expect(stranger.get(messagesOf(rma.id, "store"))).resolves.toMatchObject({ status: 200 })
    await store.container
      .resolve(Modules.ORDER)
      .updateOrders(rma.order_id, { customer_id: store.fixture.customers.emma.id })
  })

  describe("Mails", () => {
    const mailsAbout = async (rma: AdminRma): Promise<OutboxMail[]> => {
      const files = (await readdir(store.outbox)).filter((name) => name.endsWith(".json")).sort()
      const mails = await Promise.all(
        files.map(async (name): Promise<OutboxMail> =>
          JSON.parse(await readFile(path.join(store.outbox, name), "utf8"))
        )
      )
      return mails.filter(
        ({ event, subject }) => event === "rma.message_sent" && subject.includes(rma.display_id)
      )
    }
    const eventuallyMails = async (rma: AdminRma, count: number) => {
      await eventually(async () => expect(await mailsAbout(rma)).toHaveLength(count))
      return await mailsAbout(rma)
    }
    /** As if it were later: what the rule and the job look at is moved back. */
    const letMinutesPass = async (rma: AdminRma, minutes: number) => {
      const earlier = (column: string) =>
        sql().raw("?? - make_interval(mins => ?)", [column, minutes])
      await sql()("rma_message").where({ rma_id: rma.id }).update({ told_at: earlier("told_at") })
      await sql()("rma_notification_delivery")
        .where({ rma_id: rma.id, status: "pending" })
        .update({ next_attempt_at: earlier("next_attempt_at") })
    }

    it("go to the other side", async () => {
      const rma = await aCase()
      await write(emma, rma.id, { body: "Where is the slip?" })
      const [toShop] = await eventuallyMails(rma, 1)
      expect(toShop.to).toBe("returns@maison-morel.example")
      expect(toShop.text).toContain("Where is the slip?")

      await write(store.staff, rma.id, { body: "In <b>your</b> mail." }, "admin")
      const [, toCustomer] = await eventuallyMails(rma, 2)
      expect(toCustomer.to).toBe(rma.email)
      expect(toCustomer.html).toContain("In &lt;b&gt;your&lt;/b&gt; mail.")
    })

    it("are one in five minutes, and the next tells what was held back", async () => {
      const rma = await aCase()
      await write(emma, rma.id, { body: "first" })
      await eventuallyMails(rma, 1)
      for (const body of ["second", "third", "fourth"]) await write(emma, rma.id, { body })
      await eventually(async () => expect(await waiting(rma)).toBe(3))
      await letMinutesPass(rma, 4)
      await sendDueMails(store.container)
      expect(await mailsAbout(rma)).toHaveLength(1)

      await letMinutesPass(rma, 1)
      await sendDueMails(store.container)
      const [, next] = await eventuallyMails(rma, 2)
      for (const body of ["second", "third", "fourth"]) expect(next.text).toContain(body)
      expect(next.text).not.toContain("first")

      // Nothing is left that would be told once more.
      await letMinutesPass(rma, 10)
      await sendDueMails(store.container)
      expect(await waiting(rma)).toBe(0)
      expect(await mailsAbout(rma)).toHaveLength(2)
    })

    it("do not tell what was read meanwhile", async () => {
      const rma = await aCase()
      await write(store.staff, rma.id, { body: "first" }, "admin")
      await eventuallyMails(rma, 1)
      await write(store.staff, rma.id, { body: "second" }, "admin")
      await eventually(async () => expect(await waiting(rma)).toBe(1))
      await thread(emma, rma.id)
      await letMinutesPass(rma, 6)
      await sendDueMails(store.container)
      expect(await waiting(rma)).toBe(0)
      expect(await mailsAbout(rma)).toHaveLength(1)
    })

    it("are counted for each side by itself, and for each case", async () => {
      const [rma, other] = [await aCase(), await aCase()]
      await write(emma, rma.id, { body: "one" })
      await write(store.staff, rma.id, { body: "two" }, "admin")
      await write(emma, other.id, { body: "three" })
      await eventuallyMails(rma, 2)
      await eventuallyMails(other, 1)
    })

    it("are one for messages that come at the same time", async () => {
      const rma = await aCase()
      await Promise.all(
        Array.from({ length: 8 }, (_, n) => write(emma, rma.id, { body: `message ${n}` }))
      )
      await eventuallyMails(rma, 1)
      // The events of the last messages may still be on their way to where mails are made of them.
      await eventually(async () => {
        const isWaiting = (await waiting(rma)) > 0
        expect(isWaiting || (await untold(rma)) === 0).toBe(true)
      })
      await letMinutesPass(rma, 6)
      await eventually(async () => {
        await sendDueMails(store.container)
        const told = (await mailsAbout(rma)).map(({ text }) => text).join("\n")
        for (let n = 0; n < 8; n++) expect(told.split(`message ${n}`)).toHaveLength(2)
      })
      expect((await mailsAbout(rma)).length).toBeLessThanOrEqual(2)
    })

    async function waiting(rma: AdminRma): Promise<number> {
      const [{ count }] = await sql()("rma_notification_delivery")
        .where({ rma_id: rma.id, event: "rma.message_sent", status: "pending", deleted_at: null })
        .count()
      return Number(count)
    }

    async function untold(rma: AdminRma): Promise<number> {
      const [{ count }] = await sql()("rma_message")
        .where({ rma_id: rma.id, told_at: null, deleted_at: null })
        .count()
      return Number(count)
    }
  })
})
