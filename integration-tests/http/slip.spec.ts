import type { AdminRma, RefusalBody } from "../../src/types/http"
import { caseLink } from "../../src/workflows/access/case-link"
import { openOrderGrant } from "../../src/workflows/access/grants"
import { tokenOf } from "../../src/workflows/access/access-token"
import { aCustomer, CAST } from "../factories/people"
import { readPdf } from "../pdf/read-pdf"
import { withStore, type ApiClient } from "../runner"
import { casesOf } from "./cases"

withStore((store) => {
  let emma: ApiClient
  let stranger: ApiClient

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
    stranger = await store.signInAsCustomer(await aCustomer(store.container, CAST.jonas))
  })

  const cases = () => casesOf(store.staff)
  const atAdmin = (rma: { id: string }) => `/admin/rmas/${rma.id}/slip`
  const atStore = (rma: { id: string }) => `/store/rmas/${rma.id}/slip`

  async function read(client: ApiClient, path: string, query: Record<string, string> = {}) {
    const { status, data, headers } = await client.download(path, { query })
    expect([status, headers.get("content-type")]).toEqual([200, "application/pdf"])
    const { pages } = await readPdf(data)
    return { headers, code: pages[0].code, text: pages.flatMap(({ lines }) => lines).join("\n") }
  }

  it("is there for staff and for the customer once the case is approved", async () => {
    const requested = await cases().request(store.fixture.two_shirts[0], 2)
    for (const [client, path] of [
      [store.staff, atAdmin(requested)],
      [emma, atStore(requested)],
    ] as const) {
      expect(await client.get<RefusalBody>(path)).toMatchObject({
        status: 409,
        data: { code: "transition_not_allowed" },
      })
    }

    const rma = await cases().act(requested.id, "approve", { return_by: "2030-05-06" })
    const slip = await read(emma, atStore(rma))
    expect(slip.code).toBe(rma.display_id)
    for (const words of [
      "4 quai des Chartrons",
      "Emma Clarke",
      "Seefeldstrasse 41",
      "Switzerland",
      `#${rma.order_display_id}`,
      "May 6, 2030",
      "Refund",
    ]) {
      expect(slip.text).toContain(words)
    }
    expect(slip.text).toContain(`2 ${rma.items[0].title}`)
    expect(slip.headers.get("content-disposition")).toBe(`inline; filename="${rma.display_id}.pdf"`)
    expect(slip.headers.get("x-content-type-options")).toBe("nosniff")
    expect(slip.headers.get("cache-control")).toMatch(/no-store/)

    const french = await read(store.staff, atAdmin(rma), { locale: "fr-FR" })
    expect(french.text).toMatch(/6 mai 2030/)
    expect(french.text).toMatch(/Bon de retour/)
    expect(french.text).toMatch(/Suisse/)
    expect(french.text).not.toMatch(/Return slip/)
  })

  it("speaks the language in which it was asked for when nobody says", async () => {
    const order = store.fixture.two_shirts[1]
    const requested = await cases().request(order, 1, { locale: "fr" })
    const rma = await cases().act(requested.id, "approve")
    expect((await read(emma, atStore(rma))).text).toMatch(/Bon de retour/)
    expect((await read(emma, atStore(rma), { locale: "en" })).text).toMatch(/Return slip/)
  })

  it("lists what was approved and has to come back, and nothing else", async () => {
    const order = store.fixture.orders.tax_included
    const [candle, cap] = order.items
    const { rma } = (
      await store.staff.post<{ rma: AdminRma }>("/admin/rmas", {
        order_id: order.id,
        items: [
          { line_item_id: candle.id, quantity: 3, action_id: "ract_refund" },
          { line_item_id: cap.id, quantity: 1, action_id: "ract_refund" },
        ],
      })
    ).data
    await cases().act(rma.id, "approve", {
      items: [
        { id: rma.items[0].id, approved_quantity: 2 },
        { id: rma.items[1].id, approved_quantity: 1, return_expected: false },
      ],
    })
    const { text } = await read(store.staff, atAdmin(rma))
    expect(text).toContain(`2 ${rma.items[0].title}`)
    expect(text).not.toContain(rma.items[1].title)
  })

  it("is refused where nothing has to come back, and after the case was given up", async () => {
    const order = store.fixture.two_shirts[2]
    const kept = await cases().request(order, 1)
    await cases().act(kept.id, "approve", {
      items: [{ id: kept.items[0].id, approved_quantity: 1, return_expected: false }],
    })
    const canceled = await cases().approve(order)
    await cases().act(canceled.id, "cancel")
    for (const rma of [kept, canceled]) {
      expect(await store.staff.get<RefusalBody>(atAdmin(rma))).toMatchObject({
        status: 409,
        data: { code: "transition_not_allowed" },
      })
    }
  })

  it("is open to a guest by a code and by the link in a mail, and to nobody else", async () => {
    const order = store.fixture.orders.guest
    const rma = await cases().approve(order)
    const other = await cases().approve(order)

    const link = await caseLink(store.container, rma)
    const byLink = guest(link.split("#access=")[1])
    expect((await read(byLink, atStore(rma))).code).toBe(rma.display_id)

    const grant = await openOrderGrant(store.container, {
      order_id: order.id,
      customer_id: rma.customer_id,
      email: rma.email,
    })
    const byCode = guest(tokenOf(store.container, grant.id))
    expect((await read(byCode, atStore(other))).code).toBe(other.display_id)

    const missing = await emma.get("/store/rmas/rma_none/slip")
    expect(missing).toMatchObject({ status: 404, data: { code: "not_found" } })
    for (const [client, path] of [
      [stranger, atStore(rma)],
      [emma, atStore(rma)],
      [byLink, atStore(other)],
    ] as const) {
      expect(await client.get(path)).toMatchObject({ status: 404, data: missing.data })
    }
    expect(await store.visitor.get(atStore(rma))).toMatchObject({ status: 401 })
    expect(await store.visitor.get(atAdmin(rma))).toMatchObject({ status: 401 })
    expect(await store.staff.get("/admin/rmas/rma_none/slip")).toMatchObject({ status: 404 })
    expect(await store.staff.get(atAdmin(rma), { query: { locale: "../x" } })).toMatchObject({
      status: 400,
      data: { code: "invalid_data" },
    })
  })

  function guest(token: string): ApiClient {
    return store.visitor.withHeaders({ "x-rma-access": token })
  }
})
