import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../../src/modules/rma"
import { aCreditNote } from "../../../src/modules/rma/__tests__/a-credit-note"
import type { RefusalBody, StoreRma } from "../../../src/types/http"
import { revokeAccess } from "../../../src/workflows"
import { aDeliveredOrder, type PlacedOrder } from "../../factories/orders"
import { aCustomer, CAST } from "../../factories/people"
import { withStore, type ApiClient, type ApiResponse } from "../../runner"
import { formOf, PNG, uploaded } from "../files"
import { fingerprint } from "../fingerprint"
import { guestsOf } from "../guests"

/** What is attacked: a case of an order, with a file, a credit note and a second case beside it. */
type Target = { order: PlacedOrder; rma: StoreRma; attachment: string; note: string; request: object }

/** Whom a route is open to, from everybody to those who have a code of the order. */
type OpenTo = "anybody" | "shoppers" | "readers_of_the_case" | "owners_of_the_order"

type Route = {
  open_to: OpenTo
  /** What is sent where it is a POST: nothing that the route would refuse for another reason. */
  body?: (target: Target) => unknown
  /** What is asked where it is a GET that has to be asked something. */
  query?: (target: Target) => string
}

/** Every route of ours in the store. The first test fails for one that is not here. */
const ROUTES: Record<string, Route> = {
  "GET /store/rma-settings": { open_to: "anybody" },
  "GET /store/return-actions": { open_to: "anybody" },
  "GET /store/return-reason-settings": { open_to: "anybody" },
  "POST /store/rma-access": { open_to: "anybody" },
  "POST /store/rma-access/verify": { open_to: "anybody" },
  "GET /store/rmas": { open_to: "shoppers" },
  "POST /store/rma-attachments": {
    open_to: "shoppers",
    body: () => formOf([["photo.png", PNG]]),
  },
  "GET /store/rma-attachments/:attachment": { open_to: "readers_of_the_case" },
  "GET /store/rmas/:rma": { open_to: "readers_of_the_case" },
  "GET /store/rmas/:rma/messages": { open_to: "readers_of_the_case" },
  "POST /store/rmas/:rma/messages": {
    open_to: "readers_of_the_case",
    body: () => ({ body: "Where is my money?" }),
  },
  "GET /store/rmas/:rma/slip": { open_to: "readers_of_the_case" },
  "GET /store/rmas/:rma/label": { open_to: "readers_of_the_case" },
  "GET /store/rmas/:rma/credit-notes/:note/document": { open_to: "readers_of_the_case" },
  "POST /store/rmas/:rma/tracking": {
    open_to: "readers_of_the_case",
    body: () => ({ carrier: "Post", tracking_number: "6A-1" }),
  },
  "POST /store/rmas/:rma/items/:item/exchange": {
    open_to: "owners_of_the_order",
    body: () => ({ variant_id: "variant_another" }),
  },
  "POST /store/rmas/:rma/cancel": { open_to: "owners_of_the_order", body: () => ({}) },
  "POST /store/rmas/:rma/difference/payment-sessions": {
    open_to: "owners_of_the_order",
    body: () => ({ provider_id: "pp_system_default" }),
  },
  "POST /store/rmas/:rma/difference/complete": {
    open_to: "owners_of_the_order",
    body: () => ({}),
  },
  "GET /store/rmas/:rma/difference": { open_to: "readers_of_the_case" },
  "POST /store/rmas/:rma/full-price/payment-sessions": {
    open_to: "owners_of_the_order",
    body: () => ({ provider_id: "pp_system_default" }),
  },
  "POST /store/rmas/:rma/full-price/complete": {
    open_to: "owners_of_the_order",
    body: () => ({}),
  },
  "GET /store/rmas/:rma/full-price": { open_to: "readers_of_the_case" },
  "POST /store/rmas": { open_to: "owners_of_the_order", body: ({ request }) => request },
  "GET /store/orders/:order/returnability": { open_to: "owners_of_the_order" },
  "GET /store/orders/:order/exchange-options": {
    open_to: "owners_of_the_order",
    query: ({ order }) => `?line_item_id=${order.items[0].id}`,
  },
}

const NOT_FOUND = [404, "not_found"]
const UNAUTHORIZED = [401, "unauthorized"]

withStore((store) => {
  const { letIn, withToken, caseToken } = guestsOf(store)
  let target: Target
  let sibling: StoreRma

  const aGuestOrder = () =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      items: [{ variant: "shirt", quantity: 2 }],
      person: CAST.luc,
    })
  const requestOf = (order: PlacedOrder, more: object = {}) => ({
    order_id: order.id,
    items: [
      {
        line_item_id: order.items[0].id,
        quantity: 1,
        reason_id: store.fixture.shop.return_reasons.too_small,
        action_id: "ract_refund",
        note: "Too small",
        ...more,
      },
    ],
  })
  const open = async (client: ApiClient, order: PlacedOrder, more: object = {}) => {
    const { status, data } = await client.post<{ rma: StoreRma }>("/store/rmas", requestOf(order, more))
    expect([status, data]).toMatchObject([200, { rma: { status: "requested" } }])
    return data.rma
  }

  /** As one that stands: how a case comes to it is told elsewhere, and here it is only asked for yet. */
  const creditNoteOf = async ({ id, display_id, order_id }: StoreRma) => {
    const rma = { id, number: display_id }
    const credit_note = aCreditNote("cn_1", { rma, order: { id: order_id, number: 1 } })
    await store.container
      .resolve(RMA_MODULE)
      .changeRma({ rma: { id }, credit_note, history: [] })
    return credit_note.id
  }

  beforeAll(async () => {
    const order = await aGuestOrder()
    const owner = withToken((await letIn(order)).token)
    const [{ id: attachment }] = await uploaded(owner)
    const rma = await open(owner, order, { attachment_ids: [attachment] })
    sibling = await open(owner, order)
    // The second unit is asked for above: what strangers ask for is another case on it, which the
    // owner would be told is too much. They must not get so far.
    target = { order, rma, attachment, note: await creditNoteOf(rma), request: requestOf(order) }
  })

  /** Sends a request to a route about the target, as a client that is anybody. */
  async function send(client: ApiClient, name: string): Promise<[number, string | undefined]> {
    const [method, pattern] = name.split(" ")
    const url = pattern
      .replace(":order", target.order.id)
      .replace(":rma", target.rma.id)
      .replace(":item", target.rma.items[0].id)
      .replace(":attachment", target.attachment)
      .replace(":note", target.note)
    const body = ROUTES[name].body?.(target) ?? {}
    const { status, data }: ApiResponse<Partial<RefusalBody>> =
      method === "GET"
        ? await client.get(`${url}${ROUTES[name].query?.(target) ?? ""}`)
        : body instanceof FormData
          ? await client.upload(url, body)
          : await client.post(url, body)
    return [status, data.code]
  }

  const namesOf = (...openTo: OpenTo[]) =>
    Object.keys(ROUTES).filter((name) => openTo.includes(ROUTES[name].open_to))

  /** Sends all of the routes, and insists that nothing was written. */
  async function expectAll(client: ApiClient, names: string[], answer: unknown) {
    const before = await fingerprint(store.container)
    const answers: Record<string, unknown> = {}
    for (const name of names) answers[name] = await send(client, name)
    expect(answers).toEqual(Object.fromEntries(names.map((name) => [name, answer])))
    await expect(fingerprint(store.container)).resolves.toEqual(before)
  }

  it("knows every route of the store", () => {
    const folder = path.resolve(__dirname, "../../../src/api/store")
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    const found = files
      .filter((file) => path.basename(file) === "route.ts")
      .flatMap((file) => {
        const source = readFileSync(path.join(folder, file), "utf8")
        const methods = [...source.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)]
        const route = `/store/${path.dirname(file).replace(/\[\w+\]/g, ":")}`
        return methods.map(([, method]) => `${method} ${route}`)
      })
    const known = Object.keys(ROUTES).map((name) => name.replace(/:\w+/g, ":"))
    expect(found.sort()).toEqual(known.sort())
  })

  it("refuses who is nobody", async () => {
    const names = namesOf("shoppers", "readers_of_the_case", "owners_of_the_order")
    const { data } = await store.api.post<{ token: string }>("/auth/user/emailpass", {
      email: store.fixture.admin.email,
      password: store.fixture.admin.password,
    })
    await expectAll(store.visitor, names, UNAUTHORIZED)
    const staff = store.visitor.withHeaders({ authorization: `Bearer ${data.token}` })
    await expectAll(staff, names, UNAUTHORIZED)
  })

  it("refuses nobody's question for the headers alone, and answers no path with a bug", async () => {
    const status = async (method: string, path: string) =>
      (await fetch(`${store.origin}${path}`, { method, headers: { "x-publishable-api-key": key } }))
        .status
    const key = store.fixture.shop.publishable_key
    const { rma, order } = target
    for (const path of [
      "/store/rmas",
      `/store/rmas/${rma.id}`,
      `/store/rmas/${rma.id}/`,
      `/STORE/RMAS/${rma.id}`,
      `/store/orders/${order.id}/returnability`,
      `/store/rmas/${rma.id}/slip`,
    ]) {
      expect([path, await status("HEAD", path)]).toEqual([path, 401])
    }
    for (const path of ["/store/rmas/%E0", "/store/rmas/%00", "/store/rma-access/%00/..", "/store/rmas//"]) {
      for (const method of ["GET", "POST", "PUT", "DELETE"]) {
        expect([path, method, (await status(method, path)) < 500]).toEqual([path, method, true])
      }
    }
  })

  it("refuses tokens that are no longer, or never were", async () => {
    const names = namesOf("shoppers", "readers_of_the_case", "owners_of_the_order")
    const sql = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const [expired, revoked] = [await letIn(target.order), await letIn(target.order)]
    const idOf = ({ token }: { token: string }) => token.split(".")[0]
    await sql("rma_access_grant").where({ id: idOf(expired) }).update({ expires_at: new Date() })
    await revokeAccess(store.container, { id: idOf(revoked) })

    for (const token of [expired.token, revoked.token, expired.token.slice(0, -3), "broken"]) {
      await expectAll(withToken(token), names, UNAUTHORIZED)
    }
  })

  it("shows a stranger, and a guest of another order, what it shows where nothing is", async () => {
    const names = namesOf("readers_of_the_case", "owners_of_the_order")
    const stranger = await store.signInAsCustomer(await aCustomer(store.container, CAST.jonas))
    const another = await aGuestOrder()
    const guest = withToken((await letIn(another)).token)
    const link = withToken(await caseToken(await open(guest, another)))

    for (const client of [stranger, guest, link]) {
      await expectAll(client, names, NOT_FOUND)
      const list = await client.get<{ rmas: StoreRma[] }>("/store/rmas?limit=100")
      expect(list.data.rmas.map(({ order_id }) => order_id)).not.toContain(target.order.id)
      const filtered = await client.get(`/store/rmas?order_id=${target.order.id}`)
      expect(filtered).toMatchObject({ status: 200, data: { rmas: [], count: 0 } })
    }
  })

  it("opens by the link of another case of the order nothing but that case", async () => {
    const link = withToken(await caseToken(sibling))
    await expectAll(link, namesOf("readers_of_the_case"), NOT_FOUND)
    // What is done to a case is done to one that the link does not show; the rest is of its order.
    const isOfCase = (name: string) => name.includes(":rma")
    const names = namesOf("owners_of_the_order")
    await expectAll(link, names.filter(isOfCase), NOT_FOUND)
    await expectAll(link, names.filter((name) => !isOfCase(name)), UNAUTHORIZED)
    await expect(link.get("/store/rmas")).resolves.toMatchObject({
      data: { count: 1, rmas: [{ id: sibling.id }] },
    })
  })

  it("opens by the link of the case itself no more than reading and answering", async () => {
    const link = withToken(await caseToken(target.rma))
    await expectAll(link, namesOf("owners_of_the_order"), UNAUTHORIZED)
    const reading = namesOf("readers_of_the_case").filter((name) => name.startsWith("GET"))
    // A case that is only asked for has neither a slip nor a label yet.
    for (const name of reading.filter((name) => !/\/(slip|label)$/.test(name))) {
      expect([name, await send(link, name)]).toEqual([name, [200, undefined]])
    }
  })

  it("follows the order when it changes hands", async () => {
    const { token } = await letIn(target.order)
    const link = await caseToken(target.rma)
    const emma = store.fixture.customers.emma
    await store.container
      .resolve(Modules.ORDER)
      .updateOrders(target.order.id, { customer_id: emma.id, email: emma.email })

    const names = namesOf("shoppers", "readers_of_the_case", "owners_of_the_order")
    for (const former of [token, link]) await expectAll(withToken(former), names, UNAUTHORIZED)
    const owner = await store.signInAsCustomer(emma)
    await expect(send(owner, "GET /store/rmas/:rma")).resolves.toEqual([200, undefined])
  })
})
