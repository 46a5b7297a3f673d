import { RMA_MODULE } from "../../src/modules/rma"
import type { AdminRma, RefusalBody, StoreRma } from "../../src/types/http"
import { deleteOldLabels, removeOrphans } from "../../src/workflows"
import { letTimePass } from "../factories/let-time-pass"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { aCustomer, CAST } from "../factories/people"
import { readOutbox } from "../mails/read-outbox"
import { eventually, withStore, type ApiClient } from "../runner"
import { casesOf } from "./cases"
import { formOf, keptFiles, PDF, pictureOf, PNG } from "./files"
import { guestsOf } from "./guests"

type Answer = { rma: AdminRma } & Partial<RefusalBody>

const URL_OF_CARRIER = "https://carrier.example/labels/1"

withStore((store) => {
  let emma: ApiClient
  let stranger: ApiClient
  let order: PlacedOrder

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
    stranger = await store.signInAsCustomer(await aCustomer(store.container, CAST.jonas))
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 30 }],
    })
  })

  const cases = () => casesOf(store.staff)
  const atAdmin = (rma: { id: string }) => `/admin/rmas/${rma.id}/label`
  const atStore = (rma: { id: string }) => `/store/rmas/${rma.id}/label`
  const upload = (rma: { id: string }, content: Buffer | string = PDF, name = "label.pdf", query = "") =>
    store.staff.upload<Answer>(`${atAdmin(rma)}/file${query}`, formOf([[name, content]]))
  const link = (rma: { id: string }, body: object = { url: URL_OF_CARRIER }) =>
    store.staff.post<Answer>(atAdmin(rma), body)
  const history = async ({ id }: { id: string }) =>
    (await store.container.resolve(RMA_MODULE).listHistoryEntries({ rma_id: id })).map(
      ({ event }) => event
    )
  const labelMails = async (rma: AdminRma) =>
    (await readOutbox(store, rma)).filter(({ event }) => event === "rma.label_added")

  it("gives an uploaded label to staff and to the customer, byte by byte, and to nobody else", async () => {
    const rma = await cases().approve(order)
    const { status, data } = await upload(rma, PDF, "../colissimo.html")
    expect([status, data.rma.label]).toEqual([
      200,
      {
        file: {
          id: expect.any(String),
          filename: "colissimo.html.pdf",
          mime_type: "application/pdf",
          size: PDF.length,
        },
      },
    ])
    expect(await history(rma)).toContain("rma.label_added")

    const link = guestsOf(store).withToken(await guestsOf(store).caseToken(rma))
    const missing = await emma.get("/store/rmas/rma_none/label")
    expect(missing.status).toBe(404)
    for (const [client, path] of [
      [store.staff, atAdmin(rma)],
      [emma, atStore(rma)],
      [link, atStore(rma)],
    ] as const) {
      const answer = await client.download(path)
      expect([answer.status, answer.data]).toEqual([200, PDF])
      expect(answer.headers.get("content-type")).toBe("application/pdf")
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
      expect(answer.headers.get("cache-control")).toMatch(/no-store/)
    }
    expect(await stranger.get(atStore(rma))).toMatchObject({ status: 404, data: missing.data })
    expect((await store.visitor.get(atStore(rma))).status).toBe(401)
    expect((await store.visitor.get(atAdmin(rma))).status).toBe(401)
    expect((await emma.post(`${atAdmin(rma)}`, { url: URL_OF_CARRIER })).status).toBe(401)
  })

  it("mails a label that comes after the yes, with its file attached", async () => {
    const rma = await cases().approve(order)
    await upload(rma)
    await eventually(async () => {
      const [mail, ...others] = await labelMails(rma)
      expect(others).toEqual([])
      expect(mail).toMatchObject({ to: rma.email, attachments: [{ filename: "label.pdf" }] })
    })

    // Numbers alone are nothing to print, and staff may keep silent.
    await link(rma, { carrier: "La Poste", tracking_number: "6A1", cost: 4.9 })
    await upload(rma, PNG, "label.png", "?notify_customer=false")
    await link(rma)
    await eventually(async () => expect(await labelMails(rma)).toHaveLength(2))
    const [, second] = await labelMails(rma)
    expect(second.attachments).toEqual([])
    expect(second.html).toContain(URL_OF_CARRIER)
  })

  it("sends a label that is there before the yes along with it, and not before", async () => {
    const rma = await cases().request(order)
    await upload(rma, PNG, "label.png")
    const hidden = await emma.get<{ rma: StoreRma }>(`/store/rmas/${rma.id}`)
    expect(hidden.data.rma.label).toBeNull()
    expect((await emma.get(atStore(rma))).status).toBe(404)

    const approved = await cases().act(rma.id, "approve", { label: { carrier: "La Poste", cost: 4.9 } })
    expect(approved.label).toMatchObject({ carrier: "La Poste", cost: 4.9, file: { size: PNG.length } })
    const { data } = await emma.get<{ rma: StoreRma }>(`/store/rmas/${rma.id}`)
    expect(data.rma.label).toMatchObject({ carrier: "La Poste", file: { filename: "label.png" } })
    expect(data.rma.label).not.toHaveProperty("cost")
    await eventually(async () => {
      const mail = (await readOutbox(store, rma)).find(
        ({ event, to }) => event === "rma.approved" && to === rma.email
      )
      expect(mail?.attachments.map(({ filename }) => filename)).toEqual([
        `${rma.display_id}.pdf`,
        "label.png",
      ])
    })
    expect(await labelMails(rma)).toEqual([])
  })

  it("takes what printers print and nothing else, and keeps nothing of what it refuses", async () => {
    const rma = await cases().approve(order)
    const before = await keptFiles(store)
    for (const [content, name, status, code] of [
      ["<svg xmlns='http://www.w3.org/2000/svg'/>", "label.svg", 415, "unsupported_type"],
      ["<html><script>1</script></html>", "label.pdf", 415, "unsupported_type"],
      [pictureOf(10_000_001), "label.png", 413, "too_large"],
      ["", "label.pdf", 400, "invalid_data"],
    ] as const) {
      expect(await upload(rma, content, name)).toMatchObject({ status, data: { code } })
    }
    const two = formOf([
      ["a.pdf", PDF],
      ["b.pdf", PDF],
    ])
    expect(await store.staff.upload(`${atAdmin(rma)}/file`, two)).toMatchObject({ status: 413 })
    expect(await upload({ id: "rma_none" })).toMatchObject({ status: 404 })
    for (const body of [{}, { url: "javascript:alert(1)" }, { file: { id: "ratt_x" } }]) {
      expect(await link(rma, body)).toMatchObject({ status: 400, data: { code: "invalid_data" } })
    }
    expect(await keptFiles(store)).toEqual(before)
    const { data } = await store.staff.get<Answer>(`/admin/rmas/${rma.id}`)
    expect(data.rma.label).toBeNull()
  })

  it("is refused where nothing is sent back (any more), and leaves no file", async () => {
    const rejected = await cases().request(order)
    await cases().act(rejected.id, "reject", { reason: "Too late" })
    expect(await link(rejected)).toMatchObject({
      status: 409,
      data: { code: "transition_not_allowed" },
    })
    const before = await keptFiles(store)
    expect((await upload(rejected)).status).toBe(409)
    await removeOrphans(store.container, new Date(Date.now() + 1_000))
    expect(await keptFiles(store)).toEqual(before)
  })

  it("replaces and removes a label together with its file", async () => {
    const rma = await cases().approve(order)
    const before = await keptFiles(store)
    await upload(rma)
    await upload(rma, PNG, "label.png")
    expect(await keptFiles(store)).toEqual({ on_disk: before.on_disk + 1, rows: before.rows + 1 })
    expect((await store.staff.download(atAdmin(rma))).data).toEqual(PNG)

    await link(rma)
    expect(await keptFiles(store)).toEqual(before)
    expect((await store.staff.get(atAdmin(rma))).status).toBe(404)

    await upload(rma)
    expect(await store.staff.delete(atAdmin(rma))).toMatchObject({
      status: 200,
      data: { id: rma.id, deleted: true },
    })
    expect(await keptFiles(store)).toEqual(before)
    expect((await store.staff.delete(atAdmin(rma))).status).toBe(404)
    const { data } = await store.staff.get<Answer>(`/admin/rmas/${rma.id}`)
    expect(data.rma.label).toBeNull()
    expect(await history(rma)).toContain("label_deleted")
  })

  describe("after the days that the settings say", () => {
    it("deletes link and file and keeps the number, once", async () => {
      const before = await keptFiles(store)
      const own = await aDeliveredOrder(store.container, store.fixture.shop, {
        customer: store.fixture.customers.emma,
        items: [{ variant: "shirt", quantity: 4 }],
      })
      const filed = await cases().approve(own)
      const linked = await cases().approve(own)
      await link(filed, { carrier: "La Poste", tracking_number: "6A2" })
      await upload(filed)
      await link(linked, { url: URL_OF_CARRIER })

      await letTimePass(store.container, own.id, 59)
      await deleteOldLabels(store.container, new Date())
      expect(await labelOf(filed)).toHaveProperty("file")

      const young = await cases().approve(own)
      await link(young)
      await letTimePass(store.container, own.id, 1)
      // Two servers at the same time do it once.
      const done = await Promise.all([
        deleteOldLabels(store.container, new Date()),
        deleteOldLabels(store.container, new Date()),
      ])
      expect(done[0] + done[1]).toBe(2)
      expect(await labelOf(filed)).toEqual({ carrier: "La Poste", tracking_number: "6A2" })
      expect(await labelOf(linked)).toBeNull()
      expect(await labelOf(young)).toEqual({ url: URL_OF_CARRIER })
      expect((await history(filed)).filter((event) => event === "label_deleted")).toHaveLength(1)
      expect(await keptFiles(store)).toEqual(before)
      expect(await deleteOldLabels(store.container, new Date())).toBe(0)
    })

    const labelOf = async ({ id }: AdminRma) =>
      (await store.staff.get<Answer>(`/admin/rmas/${id}`)).data.rma.label
  })
})
