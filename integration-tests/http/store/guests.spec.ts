import { createHash, createHmac } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"
import {
  acceptOrderTransferWorkflow,
  requestOrderTransferWorkflow,
} from "@medusajs/medusa/core-flows"
import type {
  AdminRma,
  RefusalBody,
  ReturnabilityResponse,
  StoreRma,
} from "../../../src/types/http"
import { caseLink, portalUrl, revokeAccess } from "../../../src/workflows"
import { aDeliveredOrder, type PlacedOrder } from "../../factories/orders"
import { aCustomer, CAST } from "../../factories/people"
import { eventually, withStore, type ApiClient } from "../../runner"
import { casesOf } from "../cases"
import { fingerprint } from "../fingerprint"
import { codeIn, guestsOf } from "../guests"
import { statementsAround } from "../statements-around"

type Answer = { rma: StoreRma } & Partial<RefusalBody>
type ListAnswer = { rmas: StoreRma[]; count: number }

const UNAUTHORIZED = { type: "unauthorized", code: "unauthorized", message: "Sign in first, or ask for a new code or link." }
const WRONG_CODE = "00000000"
/** The settings, the limits, the order, the code and its mail. */
const OF_THE_LOOK_UP = /rma_|"order"|"notification"/

withStore((store) => {
  const { named, codeMails, askForCode, verify, letIn, withToken, guest, caseToken, forgetLimits } =
    guestsOf(store)
  const sql = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  beforeEach(async () => {
    await forgetLimits()
  })

  const aGuestOrder = () =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      items: [{ variant: "shirt", quantity: 2 }],
      person: CAST.luc,
    })
  const bodyFor = (order: PlacedOrder) => ({
    order_id: order.id,
    items: [
      {
        line_item_id: order.items[0].id,
        quantity: 1,
        reason_id: store.fixture.shop.return_reasons.too_small,
        action_id: "ract_refund",
        note: "Trop petit 😀",
      },
    ],
  })
  const open = async (client: ApiClient, order: PlacedOrder) => {
    const { status, data } = await client.post<Answer>("/store/rmas", bodyFor(order))
    expect([status, data]).toMatchObject([200, { rma: { status: "requested" } }])
    return data.rma
  }
  const from = (address: string) => store.visitor.withHeaders({ "x-forwarded-for": address })
  /** The look-up comes up to half a second after the answer. */
  const lookUpIsOver = () => sleep(1_000)

  it("lets in who reads the mails of the order, for an hour", async () => {
    const order = store.fixture.orders.guest
    const asked = await store.visitor.post("/store/rma-access", {
      order_number: `#${order.display_id}`,
      email: ` ${order.email.toUpperCase()} `,
    })
    expect([asked.status, asked.data]).toEqual([202, {}])
    await eventually(async () => expect(await codeMails(order)).toHaveLength(1))
    const [mail] = await codeMails(order)
    expect(mail).toMatchObject({
      to: order.email,
      subject: `Votre code pour la commande #${order.display_id}`,
      text: expect.stringContaining("valable 10 minutes"),
      html: expect.stringContaining(codeIn(mail)),
    })

    const typed = codeIn(mail).replace(/^(\d{4})/, "$1 ")
    const { status, data, headers } = await verify(order, typed)
    expect([status, data]).toEqual([
      200,
      {
        token: expect.stringMatching(/^rgrant_/),
        expires_at: expect.any(String),
        order_id: order.id,
      },
    ])
    expect(headers.get("cache-control")).toBe("no-store")
    const hours = (new Date(data.expires_at).getTime() - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(0.99)
    expect(hours).toBeLessThanOrEqual(1)
  })

  it("shows a guest what can come back, and lets them ask, follow and cancel", async () => {
    const order = await aGuestOrder()
    const client = await guest(order)
    const path = `/store/orders/${order.id}/returnability`
    const offered = await client.get<ReturnabilityResponse>(path)
    expect(offered.headers.get("cache-control")).toBe("no-store")
    expect(offered.data.returnability).toMatchObject({
      order_id: order.id,
      order_display_id: order.display_id,
      items: [
        {
          line_item_id: order.items[0].id,
          title: expect.stringMatching(/shirt/i),
          sku: expect.any(String),
          quantity: 2,
          returnable_quantity: 2,
        },
      ],
    })
    expect(offered.data.returnability.items[0]).toHaveProperty("subtitle")
    expect(offered.data.returnability.items[0]).toHaveProperty("thumbnail")

    const rma = await open(client, order)
    expect(rma.email).toBe(order.email)
    const { data } = await store.staff.get<{ timeline: object[] }>(`/admin/rmas/${rma.id}/timeline`)
    expect(data.timeline).toMatchObject([
      { event: "rma.requested", actor_type: "customer", actor_id: null },
    ])

    const parcel = { carrier: "La Poste", tracking_number: "6A-1" }
    await expect(client.post(`/store/rmas/${rma.id}/tracking`, parcel)).resolves.toMatchObject({
      status: 200,
      data: { rma: { tracking: [parcel] } },
    })
    await expect(client.get<ListAnswer>("/store/rmas")).resolves.toMatchObject({
      status: 200,
      data: { count: 1, rmas: [{ id: rma.id }] },
    })
    await expect(client.get("/store/rmas?order_id=order_no")).resolves.toMatchObject({
      data: { count: 0, rmas: [] },
    })
    await expect(client.post(`/store/rmas/${rma.id}/cancel`)).resolves.toMatchObject({
      status: 200,
      data: { rma: { status: "canceled" } },
    })
  })

  it("keeps neither the code nor the token, nor tells them in anything that is stored", async () => {
    const [order] = store.fixture.two_shirts
    const code = await askForCode(order)
    const { rows } = await sql().raw("select code_hash from rma_access_code where order_id = ?", [
      order.id,
    ])
    expect(rows).toEqual([{ code_hash: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    expect(rows[0].code_hash).not.toBe(createHash("sha256").update(code).digest("hex"))

    const { data } = await verify(order, code)
    const [, signature] = data.token.split(".")
    const link = await caseToken(await open(withToken(data.token), order))
    const [, signatureOfLink] = link.split(".")
    expect(signatureOfLink).toMatch(/^[\w-]{43}$/)
    for (const secret of [code, signature, signatureOfLink]) {
      await expect(tablesThatHold(secret)).resolves.toEqual([])
    }
    await expect(tablesThatHold(order.email)).resolves.toContain("notification")
  })

  /** Tables with a row that has the text anywhere. */
  async function tablesThatHold(text: string): Promise<string[]> {
    const { rows: tables } = await sql().raw(
      "select tablename from pg_tables where schemaname = 'public' order by 1"
    )
    const found = await Promise.all(
      tables.map(async ({ tablename }: { tablename: string }) => {
        const { rows } = await sql().raw("select 1 from ?? t where t::text like ? limit 1", [
          tablename,
          `%${text}%`,
        ])
        return rows.length ? tablename : null
      })
    )
    return found.filter((table) => table !== null)
  }

  it("answers everybody alike who asks for a code, and mails to who bought the order", async () => {
    const [, order, another] = store.fixture.two_shirts
    const asked = [
      { order_number: "999999", email: order.email },
      { order_number: "99999999999999999999", email: order.email },
      { order_number: order.id, email: order.email },
      { order_number: `${order.display_id}`, email: CAST.luc.email },
      { order_number: "😀".repeat(100), email: "😀@😀" },
      named(another),
    ]
    const answers = await Promise.all(
      asked.map((body) => store.visitor.post("/store/rma-access", body))
    )
    expect(answers.map(({ status, data }) => [status, data])).toEqual(asked.map(() => [202, {}]))
    expect(new Set(answers.map(({ headers }) => namesOf(headers))).size).toBe(1)

    await eventually(async () => expect(await codeMails(another)).toHaveLength(1))
    await lookUpIsOver()
    await expect(codeMails(order)).resolves.toEqual([])
  })

  const namesOf = (headers: Headers) => [...headers.keys()].sort().join()

  it("refuses what is no question at all", async () => {
    const [order] = store.fixture.two_shirts
    const [good, code] = [named(order), WRONG_CODE]
    const rows: [string, string, unknown][] = [
      ["nothing", "", {}],
      ["no order", "", { email: order.email }],
      ["no e-mail", "", { order_number: "17" }],
      ["a number", "", { ...good, order_number: 17 }],
      ["an empty number", "", { ...good, order_number: " " }],
      ["no address", "", { ...good, email: "luc" }],
      ["two lines", "", { ...good, email: "a@b\nbcc: c@d" }],
      ["an object", "", { ...good, email: { $ne: null } }],
      ["NUL", "", { ...good, order_number: "17\0" }],
      ["NUL", "", { ...good, email: "a\0@b.c" }],
      ["half a character", "", { ...good, email: "\ud83d@b.c" }],
      ["10,000 characters", "", { ...good, email: `${"a".repeat(10_000)}@b.c` }],
      ["10,000 characters", "", { ...good, order_number: "1".repeat(10_000) }],
      ["more", "", { ...good, code }],
      ["no code", "/verify", good],
      ["a number", "/verify", { ...good, code: 12345678 }],
      ["10,000 characters", "/verify", { ...good, code: "1".repeat(10_000) }],
      ["NUL", "/verify", { ...good, code: "1234\0" }],
      ["a list", "/verify", [good]],
    ]
    for (const [what, path, body] of rows) {
      const { status, data } = await store.visitor.post(`/store/rma-access${path}`, body)
      expect([what, status, data]).toEqual([
        what,
        400,
        { type: "invalid_data", code: "invalid_data", message: expect.any(String) },
      ])
    }
  })

  it("refuses every code that is not the right one alike, and not sooner", async () => {
    const [, , order, another] = store.fixture.two_shirts
    const replaced = await askForCode(order)
    const code = await askForCode(order)
    const expired = await askForCode(another)
    await sql()("rma_access_code").where({ order_id: another.id }).update({ expires_at: new Date() })

    const attempts: [string, { order_number: string; email: string; code: string }][] = [
      ["wrong", { ...named(order), code: WRONG_CODE }],
      ["no code", { ...named(order), code: "😀" }],
      ["replaced", { ...named(order), code: replaced }],
      ["of another order", { ...named(store.fixture.orders.mugs), code }],
      ["of another e-mail", { ...named(order), email: CAST.luc.email, code }],
      ["expired", { ...named(another), code: expired }],
      ["of no order", { order_number: "999999", email: order.email, code }],
    ]
    for (const [what, body] of attempts) {
      const startedAt = performance.now()
      const { status, data } = await store.visitor.post("/store/rma-access/verify", body)
      expect([what, status, data]).toEqual([what, 401, UNAUTHORIZED])
      expect(performance.now() - startedAt).toBeGreaterThan(295)
    }
    await expect(verify(order, code)).resolves.toMatchObject({ status: 200 })
    await expect(verify(order, code)).resolves.toMatchObject({ status: 401, data: UNAUTHORIZED })
  })

  it("lets the right code in once, whoever comes at the same time", async () => {
    const [, , , , order] = store.fixture.two_shirts
    const code = await askForCode(order)
    const answers = await Promise.all(Array.from({ length: 5 }, () => verify(order, code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401])
  })

  it("looks at five codes of fifty that are guessed at once, and tells the rest to wait", async () => {
    const [order] = store.fixture.three_shirts
    const code = await askForCode(order)
    const before = await sql()("rma_access_grant").count()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, guess) =>
        verify(order, String(guess).padStart(8, "0"), from(`203.0.113.${guess}`))
      )
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(20)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(30)
    expect(refused[0].data).toMatchObject({ type: "too_many_tries", code: "too_many_tries" })
    expect(refused[0].headers.get("access-control-expose-headers")).toContain("Retry-After")
    const seconds = Number(refused[0].headers.get("retry-after"))
    expect(seconds).toBeGreaterThan(590)
    expect(seconds).toBeLessThanOrEqual(600)

    await expect(sql()("rma_access_code").where({ order_id: order.id }).select("tries")).resolves.toEqual(
      [{ tries: 5 }]
    )
    await expect(verify(order, code, from("198.51.100.1"))).resolves.toMatchObject({ status: 429 })
    await forgetLimits()
    await expect(verify(order, code)).resolves.toMatchObject({ status: 401 })
    await expect(sql()("rma_access_grant").count()).resolves.toEqual(before)
  })

  it("tells an address to wait that guesses at many orders, and nobody else", async () => {
    const guess = (order_number: string, client: ApiClient) =>
      client.post("/store/rma-access/verify", {
        order_number,
        email: `${order_number}@example.com`,
        code: WRONG_CODE,
      })
    const answers = await Promise.all(
      // As a home has them: a network of addresses, any of which it may use.
      Array.from({ length: 101 }, (_, n) => guess(`${500_000 + n}`, from(`2001:db8:1:2::${n + 1}`)))
    )
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    await expect(guess("500200", from("2001:db8:1:2::ffff"))).resolves.toMatchObject({ status: 429 })
    await expect(guess("500200", from("2001:db8:1:3::1"))).resolves.toMatchObject({ status: 401 })
  })

  it("does not count who comes in", async () => {
    const order = await aGuestOrder()
    await letIn(order)
    const counted = await sql()("rma_rate_limit").select("count")
    // The one that is left was counted when the code was asked for: order, e-mail and address.
    expect(counted.map(({ count }) => count).sort()).toEqual([0, 0, 0, 1, 1, 1])
  })

  it("mails no more codes than ten an hour for an order or to an address", async () => {
    const [, order, another] = store.fixture.three_shirts
    const ask = (body: { order_number: string; email: string }, n: number) =>
      from(`203.0.113.${n}`).post("/store/rma-access", body)
    const answers = await Promise.all(Array.from({ length: 13 }, (_, n) => ask(named(order), n)))
    expect(answers.map(({ status }) => status)).toEqual(Array(13).fill(202))
    await lookUpIsOver()
    await eventually(async () => expect(await codeMails(order)).toHaveLength(10))

    // The same reader: the limit of the e-mail holds for their other orders too.
    await expect(ask(named(another), 14)).resolves.toMatchObject({ status: 202, data: {} })
    await lookUpIsOver()
    await expect(codeMails(another)).resolves.toEqual([])
    await expect(codeMails(order)).resolves.toHaveLength(10)
  })

  it.each([
    ["an order that is there", () => named(store.fixture.orders.guest)],
    ["one that is not", () => ({ ...named(store.fixture.orders.guest), order_number: "999998" })],
  ])("has answered before it looks anything up about %s", async (_, body) => {
    const path = "/store/rma-access"
    const { before, after } = await statementsAround(
      sql(),
      path,
      () => store.visitor.post(path, body()),
      lookUpIsOver
    )
    expect(before.filter((statement) => OF_THE_LOOK_UP.test(statement))).toEqual([])
    expect(after).toContainEqual(expect.stringContaining('from "order"'))
  })

  it("mails nothing and opens nothing while guests are not let in, but for the links of mails", async () => {
    const order = await aGuestOrder()
    const { token } = await letIn(order)
    const rma = await open(withToken(token), order)
    const link = withToken(await caseToken(rma))
    const code = await askForCode(order)
    const { length } = await codeMails(order)

    await store.staff.post("/admin/rma-settings", { guest_access: false })
    await expect(store.visitor.post("/store/rma-access", named(order))).resolves.toMatchObject({
      status: 202,
      data: {},
    })
    await lookUpIsOver()
    await expect(codeMails(order)).resolves.toHaveLength(length)
    await expect(verify(order, code)).resolves.toMatchObject({ status: 401, data: UNAUTHORIZED })
    await expect(withToken(token).get("/store/rmas")).resolves.toMatchObject({ status: 401 })
    await expect(link.get(`/store/rmas/${rma.id}`)).resolves.toMatchObject({ status: 200 })
    await store.staff.post("/admin/rma-settings", { guest_access: true })
  })

  it("opens one case by the link of its mails, for reading and answering", async () => {
    const order = await aGuestOrder()
    const client = await guest(order)
    const rma = await open(client, order)
    const sibling = await open(client, order)
    const token = await caseToken(rma)
    const link = withToken(token)

    await expect(link.get(`/store/rmas/${rma.id}`)).resolves.toMatchObject({ status: 200 })
    await expect(link.get("/store/rmas")).resolves.toMatchObject({
      data: { count: 1, rmas: [{ id: rma.id }] },
    })
    const parcel = { carrier: "La Poste", tracking_number: "6A-2" }
    await expect(link.post(`/store/rmas/${rma.id}/tracking`, parcel)).resolves.toMatchObject({
      status: 200,
    })

    const before = await fingerprint(store.container)
    const answers = await Promise.all([
      link.post(`/store/rmas/${rma.id}/cancel`),
      link.post("/store/rmas", bodyFor(order)),
      link.get(`/store/orders/${order.id}/returnability`),
    ])
    expect(answers.map(({ status, data }) => [status, data])).toEqual(
      answers.map(() => [401, UNAUTHORIZED])
    )
    const others = await Promise.all([
      link.get(`/store/rmas/${sibling.id}`),
      link.post(`/store/rmas/${sibling.id}/cancel`),
      link.post(`/store/rmas/${sibling.id}/tracking`, parcel),
    ])
    expect(others.map(({ status }) => status)).toEqual([404, 404, 404])
    await expect(fingerprint(store.container)).resolves.toEqual(before)

    await expect(caseToken(rma)).resolves.toBe(token)
    await expect(revokeAccess(store.container, { rma_id: rma.id })).resolves.toBe(1)
    await expect(link.get(`/store/rmas/${rma.id}`)).resolves.toMatchObject({ status: 401 })
    await expect(caseToken(rma)).resolves.not.toBe(token)
  })

  it("links to the portal as the settings or the server say", async () => {
    const [, , , , , order] = store.fixture.two_shirts
    const rma: AdminRma = await casesOf(store.staff).request(order)
    await expect(portalUrl(store.container)).resolves.toMatch(/^http:\/\/[^/]+\/returns$/)
    await store.staff.post("/admin/rma-settings", { portal_url: "https://shop.example.com/retours" })
    await expect(caseLink(store.container, rma)).resolves.toMatch(
      /^https:\/\/shop\.example\.com\/retours\/cases\/rma_\w+#access=rgrant_\w+\.[\w-]+$/
    )
    // Whom the case was mailed to by mistake signs in, or stays out.
    await expect(caseLink(store.container, { ...rma, email: CAST.luc.email })).resolves.toBe(
      `https://shop.example.com/retours/cases/${rma.id}`
    )
    await store.staff.post("/admin/rma-settings", { portal_url: null })
  })

  it("takes no token but its own", async () => {
    const order = await aGuestOrder()
    const { token } = await letIn(order)
    const other = await letIn(order)
    const [id, signature] = token.split(".")
    const { http } = store.container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
    const secret = String(http.jwtSecret)
    const ofMedusa = generateJwtToken(
      { actor_id: order.customer_id, actor_type: "customer", grant_id: id },
      { secret, expiresIn: "1h" }
    )
    const bySecret = createHmac("sha256", secret).update(id).digest("base64url")
    const twin = String.fromCharCode(signature.charCodeAt(42) + 1)
    const bad = [
      token.slice(0, -1),
      `${token}x`,
      `${signature}.${id}`,
      `${id}.`,
      id,
      `${id}.${other.token.split(".")[1]}`,
      `${id}.${bySecret}`,
      `${id}.${signature.slice(0, 42)}${twin}`,
      `${id.toLowerCase()}.${signature}`,
      ofMedusa,
      "null",
      "x".repeat(8_000),
      "' or 1=1 --",
    ]
    for (const one of bad) {
      const { status, data } = await withToken(one).get("/store/rmas")
      expect([one, status, data]).toEqual([one, 401, UNAUTHORIZED])
    }
    const asBearer = store.visitor.withHeaders({ authorization: `Bearer ${token}` })
    await expect(asBearer.get("/store/rmas")).resolves.toMatchObject({ status: 401 })
    await expect(asBearer.get("/store/customers/me")).resolves.toMatchObject({ status: 401 })
    await expect(withToken(token).get("/store/customers/me")).resolves.toMatchObject({ status: 401 })
    await expect(withToken(token).get("/admin/rmas")).resolves.toMatchObject({ status: 401 })
    await expect(withToken(token).get("/store/rmas")).resolves.toMatchObject({ status: 200 })

    await sql()("rma_access_grant").where({ id }).update({ expires_at: new Date() })
    await expect(withToken(token).get("/store/rmas")).resolves.toMatchObject({ status: 401 })
    await expect(revokeAccess(store.container, { order_id: order.id })).resolves.toBe(2)
    await expect(withToken(other.token).get("/store/rmas")).resolves.toMatchObject({ status: 401 })
  })

  it("lets the token decide, whoever is signed in besides", async () => {
    const order = await aGuestOrder()
    const rma = await open(await guest(order), order)
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const token = { "x-rma-access": await caseToken(rma) }
    await expect(emma.get(`/store/rmas/${rma.id}`)).resolves.toMatchObject({ status: 404 })
    await expect(emma.withHeaders(token).get(`/store/rmas/${rma.id}`)).resolves.toMatchObject({
      status: 200,
    })
    const broken = emma.withHeaders({ "x-rma-access": "broken" })
    await expect(broken.get("/store/rmas")).resolves.toMatchObject({ status: 401 })
  })

  it("lets nobody in any more whose order it is not, even should it come back", async () => {
    const jonas = await aCustomer(store.container, CAST.jonas)
    const order = await aGuestOrder()
    const { token } = await letIn(order)
    const rma = await open(withToken(token), order)
    const link = await caseToken(rma)
    const code = await askForCode(order)

    await transfer(order.id, jonas.id)
    for (const one of [token, link]) {
      const { status, data } = await withToken(one).get(`/store/rmas/${rma.id}`)
      expect([status, data]).toEqual([401, UNAUTHORIZED])
    }
    // The transfer leaves the order's e-mail as it was: it is the former owner's now.
    await expect(verify(order, code)).resolves.toMatchObject({ status: 401 })
    const { length } = await codeMails(order)
    await store.visitor.post("/store/rma-access", named(order))
    await lookUpIsOver()
    await expect(codeMails(order)).resolves.toHaveLength(length)
    await expect(caseLink(store.container, rma)).resolves.not.toContain("#")

    await store.container
      .resolve(Modules.ORDER)
      .updateOrders(order.id, { customer_id: order.customer_id })
    await expect(withToken(token).get("/store/rmas")).resolves.toMatchObject({ status: 401 })
    await expect(withToken(await caseToken(rma)).get("/store/rmas")).resolves.toMatchObject({
      status: 200,
    })
    await expect(withToken(link).get("/store/rmas")).resolves.toMatchObject({ status: 401 })
  })

  /** By core's own two steps: somebody asks for the order, its owner agrees by a link. */
  async function transfer(order_id: string, customer_id: string) {
    await requestOrderTransferWorkflow(store.container).run({
      input: { order_id, customer_id, logged_in_user: customer_id },
    })
    const changes = await store.container
      .resolve(Modules.ORDER)
      .listOrderChanges({ order_id }, { relations: ["actions"] })
    const asked = changes.find(({ change_type }) => change_type === "transfer")
    const token = String(asked?.actions[0].details?.token)
    await acceptOrderTransferWorkflow(store.container).run({ input: { order_id, token } })
  }

  it("lets nobody in any more whose address is no longer the order's", async () => {
    const order = await aGuestOrder()
    const { token } = await letIn(order)
    await store.container
      .resolve(Modules.ORDER)
      .updateOrders(order.id, { email: "somebody.else@example.com" })
    await expect(withToken(token).get("/store/rmas")).resolves.toMatchObject({
      status: 401,
      data: UNAUTHORIZED,
    })
  })

  it("remembers an answer for the guest who got it, and for no other", async () => {
    const order = await aGuestOrder()
    const [one, other] = [await guest(order), await guest(order)]
    const key = { headers: { "idempotency-key": "once" } }
    const first = await one.post<Answer>("/store/rmas", bodyFor(order), key)
    const again = await one.post<Answer>("/store/rmas", bodyFor(order), key)
    expect([again.status, again.data]).toEqual([first.status, first.data])
    const second = await other.post<Answer>("/store/rmas", bodyFor(order), key)
    expect(second.data.rma.id).not.toBe(first.data.rma.id)
    await expect(one.get<ListAnswer>("/store/rmas")).resolves.toMatchObject({ data: { count: 2 } })
  })

  it("can be called by a storefront of another origin", async () => {
    const origin = "http://localhost:8000"
    const response = await fetch(`${store.origin}/store/rmas`, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "GET",
        "access-control-request-headers": "x-rma-access,x-publishable-api-key",
      },
    })
    expect(response.status).toBeLessThan(300)
    expect(response.headers.get("access-control-allow-origin")).toBe(origin)
    expect(response.headers.get("access-control-allow-headers")).toContain("x-rma-access")
  })
})
