import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  AdminCreditNoteListResponse,
  AdminCreditNoteResponse,
  AdminRma,
  HttpCreditNote,
  HttpSettlement,
  RefusalBody,
  StoreRma,
} from "../../src/types/http"
import verify from "../../src/scripts/verify-credit-notes"
import { verifyCreditNotes } from "../../src/workflows"
import { expectInvariants } from "../checks"
import { aDeliveredOrder } from "../factories/orders"
import { aCustomer, CAST } from "../factories/people"
import { readOutbox } from "../mails/read-outbox"
import { readPdf } from "../pdf/read-pdf"
import { eventually, withStore, type ApiClient } from "../runner"
import { casesOf, done } from "./cases"

withStore((store) => {
  const sql = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const cases = () => casesOf(store.staff)
  let series: string
  /** Of Emma: one shirt less a label, kept; one shirt, paid; one shirt, taken back. Of Luc, a guest: one shirt, kept. */
  const settled: Record<string, { rma: AdminRma; settlement: HttpSettlement }> = {}

  beforeAll(async () => {
    await done(store.staff, "/admin/rma-settings", {
      shop_name: "Maison Morel",
      time_zone: "Europe/Paris",
      fee_tax: { rate: 20, code: "TVA20" },
      seller: {
        name: "Maison Morel SARL",
        address: "4 quai des Chartrons\n33000 Bordeaux",
        tax_id: "FR40303265045",
        legal_notice: "RCS Bordeaux 303 265 045",
      },
    })
    const { fixture, container } = store
    const emmas = () => ({ customer: fixture.customers.emma })
    const lucs = () => ({ person: CAST.luc })
    for (const [name, who, body] of [
      ["kept", emmas, { label_fee: 5 }],
      ["paid", emmas, { tenders: [{ tender: "manual" as const }] }],
      ["voided", emmas, {}],
      ["guest", lucs, {}],
    ] as const) {
      const order = await aDeliveredOrder(container, fixture.shop, {
        ...who(),
        items: [{ variant: "shirt", quantity: 1 }],
      })
      const rma = await cases().receive(await cases().approve(order), 1)
      settled[name] = { rma, settlement: await cases().settle(rma, 1, { ...body, tenders: "tenders" in body ? [...body.tenders] : undefined }) }
    }
    const { id } = settled.voided.settlement
    const body = { reason: "The wrong shirt" }
    const { settlement } = await done<{ settlement: HttpSettlement }>(
      store.staff,
      `/admin/settlements/${id}/void`,
      body
    )
    settled.voided.settlement = settlement
    series = noteOf("kept").number.slice(0, -"-000001".length)
  })

  const list = async (query = "") => {
    const path = `/admin/credit-notes?${query}`
    const { status, data } = await store.staff.get<AdminCreditNoteListResponse>(path)
    expect([query, status]).toEqual([query, 200])
    return data
  }
  const numbers = async (query: string) =>
    (await list(query)).credit_notes.map(({ number }) => Number(number.split("-").at(-1)))
  const noteOf = (name: string) => {
    const note = settled[name].settlement.credit_note
    if (!note) throw new Error(`${name} has no credit note`)
    return note
  }
  const read = async (id: string): Promise<HttpCreditNote> =>
    (await store.staff.get<AdminCreditNoteResponse>(`/admin/credit-notes/${id}`)).data.credit_note

  it("lists all of them, the latest first, by what somebody looks for", async () => {
    const { rma } = settled.paid
    const { customer_id } = rma
    await expect(numbers("")).resolves.toEqual([5, 4, 3, 2, 1])
    for (const [query, found] of [
      ["order=number", [1, 2, 3, 4, 5]],
      ["order=-total&limit=1&offset=4", [1]],
      ["order=number&limit=2&offset=1", [2, 3]],
      [`q=${series}-000002`, [2]],
      [`q=${series.toLowerCase()}-00000&order=number`, [1, 2, 3, 4, 5]],
      [`q=${rma.display_id}`, [2]],
      [`q=${CAST.luc.email.toUpperCase().slice(0, 6)}`, [4]],
      ["q=%25", []],
      [`series=${series}&order=number&limit=1`, [1]],
      ["series=CN-1999", []],
      ["type=counter_note", [5]],
      [`rma_id=${settled.voided.rma.id}&order=number`, [3, 5]],
      [`order_id=${rma.order_id}`, [2]],
      [`customer_id=${customer_id}&order=number`, [1, 2, 3, 5]],
      ["open=true&order=number", [1, 4]],
      ["open=false&order=number", [2, 3, 5]],
      ["issued_at[$gte]=2100-01-01", []],
      ["issued_at[$lt]=2100-01-01&type=credit_note&order=number", [1, 2, 3, 4]],
    ] as const) {
      expect([query, await numbers(query)]).toEqual([query, found])
    }
    await expect(list("limit=1")).resolves.toMatchObject({ count: 5, limit: 1, offset: 0 })
    const [paid] = (await list(`q=${series}-000002`)).credit_notes
    expect(paid).toMatchObject({ total: 50, paid: 50, open: 0, email: rma.email, series })
    expect(paid).not.toHaveProperty("document")
  })

  it.each([
    "order=color",
    "type=invoice",
    "open=maybe",
    "limit=101",
    "issued_at[$gte]=yesterday",
    "color=red",
    "q=%00",
  ])("refuses %s", async (query) => {
    const { status, data } = await store.staff.get<RefusalBody>(`/admin/credit-notes?${query}`)
    expect([status, data.code]).toEqual([400, "invalid_data"])
  })

  it("is read by staff alone, and only read", async () => {
    const { id } = noteOf("kept")
    for (const path of ["", `/${id}`, `/${id}/document`]) {
      const url = `/admin/credit-notes${path}`
      expect([url, (await store.visitor.get(url)).status]).toEqual([url, 401])
      expect([url, (await store.staff.post(url, {})).status]).toEqual([url, 404])
      expect([url, (await store.staff.delete(url)).status]).toEqual([url, 404])
    }
    for (const path of ["/cn_none", "/cn_none/document"]) {
      const { status, data } = await store.staff.get<RefusalBody>(`/admin/credit-notes${path}`)
      expect([status, data.code]).toEqual([404, "not_found"])
    }
  })

  it("shows what was frozen: who, what and each tax, fees with their own", async () => {
    const { rma } = settled.kept
    const note = await read(noteOf("kept").id)
    expect(note).toMatchObject({
      number: `${series}-000001`,
      rma_id: rma.id,
      total: 45,
      paid: 0,
      open: 45,
      reverses: null,
      reversed_by: null,
      issued_by: store.fixture.admin.id,
      previous_hash: null,
      document: {
        seller: {
          name: "Maison Morel SARL",
          address: ["4 quai des Chartrons", "33000 Bordeaux"],
          tax_id: "FR40303265045",
          legal_notice: "RCS Bordeaux 303 265 045",
        },
        buyer: { name: "Emma Clarke", email: rma.email, country_code: "ch" },
        lines: [
          { type: "item_value", title: rma.items[0].title, quantity: 1, amount: 50 },
          { type: "label_fee", amount: -5, taxes: [{ rate: 20, code: "TVA20", amount: -0.83 }] },
        ],
        taxes: [
          { rate: 20, code: "TVA20", net: -4.17, tax: -0.83, gross: -5 },
          { rate: 0, code: "EXPORT", net: 50, tax: 0, gross: 50 },
        ],
        credited: { net: 45.83, tax: -0.83, gross: 45 },
        total: 45,
        time_zone: "Europe/Paris",
      },
    })
  })

  it("takes a note back by one with every amount negated, each naming the other", async () => {
    const { credit_note, counter_note } = settled.voided.settlement
    const note = await read(credit_note?.id ?? "")
    const counter = await read(counter_note?.id ?? "")
    expect([note, counter]).toMatchObject([
      { type: "credit_note", reversed_by: counter_note, reverses: null, open: 0, total: 50 },
      { type: "counter_note", reverses: credit_note, reversed_by: null, open: 0, total: 50 },
    ])
    expect(note.document?.lines.map(({ amount }) => amount)).toEqual([50])
    expect(counter.document?.lines.map(({ amount }) => amount)).toEqual([-50])
    expect(counter.document).toMatchObject({ total: -50, credited: { gross: -50 } })
  })

  it("is part of its case, for staff and for the customer", async () => {
    const { rma } = settled.voided
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const seen = await Promise.all([
      store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`),
      emma.get<{ rma: StoreRma }>(`/store/rmas/${rma.id}`),
    ])
    for (const { data } of seen) {
      expect(data.rma.credit_notes).toEqual([
        {
          ...settled.voided.settlement.credit_note,
          type: "credit_note",
          settlement_id: settled.voided.settlement.id,
          reverses_id: null,
          currency_code: "eur",
          total: 50,
          issued_at: expect.any(String),
        },
        expect.objectContaining({
          ...settled.voided.settlement.counter_note,
          type: "counter_note",
          reverses_id: settled.voided.settlement.credit_note?.id,
        }),
      ])
    }
  })

  it("is printed for staff and for its customer, the same each time, in their language", async () => {
    const { rma } = settled.kept
    const { id, number } = noteOf("kept")
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const atAdmin = `/admin/credit-notes/${id}/document`
    const atStore = `/store/rmas/${rma.id}/credit-notes/${id}/document`
    const print = async (client: ApiClient, path: string, locale?: string) => {
      const answer = await client.download(path, { query: locale ? { locale } : {} })
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"])
      return answer
    }
    const printed = await print(store.staff, atAdmin)
    expect(printed.headers.get("content-disposition")).toBe(`inline; filename="${number}.pdf"`)
    expect(printed.headers.get("cache-control")).toMatch(/no-store/)
    const again = await print(emma, atStore)
    expect(again.data.equals(printed.data)).toBe(true)

    const textOf = async (data: Buffer) =>
      (await readPdf(data)).pages.flatMap(({ lines }) => lines).join("\n")
    const english = await textOf(printed.data)
    for (const said of [`Credit note`, number, rma.display_id, "Emma Clarke", "Switzerland", "€45.00"]) {
      expect(english).toContain(said)
    }
    const french = await textOf((await print(emma, atStore, "fr-FR")).data)
    expect(french).toMatch(/Avoir/)
    expect(french).toMatch(/Suisse/)
  })

  it("is mailed when it is kept and when it is taken back, not when it is paid at once", async () => {
    const mails = async (name: string) =>
      (await readOutbox(store, settled[name].rma)).filter(({ to }) => to === settled[name].rma.email)
    const about = async (name: string) =>
      (await mails(name)).filter(({ event }) => event === "credit_note.issued")
    await eventually(async () => {
      expect((await mails("paid")).map(({ event }) => event)).toContain("reimbursement.paid")
      expect(await about("kept")).toHaveLength(1)
      expect(await about("voided")).toHaveLength(2)
    })
    const [kept] = await about("kept")
    expect(kept.text).toContain(noteOf("kept").number)
    expect(kept.text).toContain("€45.00")
    const texts = (await about("voided")).map(({ text }) => text).join()
    expect(texts).toContain(settled.voided.settlement.counter_note?.number)
    await expect(about("paid")).resolves.toEqual([])
  })

  it("shows nobody else's, and no note of another case", async () => {
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const jonas = await store.signInAsCustomer(await aCustomer(store.container, CAST.jonas))
    const path = (of: string, note: string) =>
      `/store/rmas/${settled[of].rma.id}/credit-notes/${noteOf(note).id}/document`
    const nothing = await emma.get<RefusalBody>("/store/rmas/rma_none/credit-notes/cn_none/document")
    expect([nothing.status, nothing.data.code]).toEqual([404, "not_found"])
    for (const [client, url] of [
      [jonas, path("kept", "kept")],
      [emma, path("guest", "guest")],
      [emma, path("kept", "guest")],
      [emma, path("kept", "paid")],
    ] as const) {
      const { status, data } = await client.get<RefusalBody>(url)
      expect([url, status, data]).toEqual([url, 404, nothing.data])
    }
  })

  describe("the check of the chain", () => {
    const findings = async () => {
      const all = []
      for await (const one of verifyCreditNotes(store.container)) all.push(...one.findings)
      return all
    }
    /** Somebody writes into a note behind our back; what it said before is put back afterwards. */
    async function tamper(id: string, set: Record<string, unknown>) {
      const [before] = await sql()("rma_credit_note").where({ id }).select(Object.keys(set))
      await sql()("rma_credit_note").where({ id }).update(set)
      const found = await findings()
      await run()
      const code = process.exitCode
      await sql()("rma_credit_note").where({ id }).update(before)
      await run()
      expect([code, process.exitCode]).toEqual([1, undefined])
      return found
    }
    async function run() {
      process.exitCode = undefined
      await verify({ container: store.container, args: [] })
    }
    afterEach(() => {
      process.exitCode = undefined
    })

    it("finds nothing where nothing was touched", async () => {
      await expect(findings()).resolves.toEqual([])
      await expectInvariants(store.container, settled.kept.rma.order_id)
    })

    it("names a document that was edited", async () => {
      const { id, number } = noteOf("paid")
      const [{ document }] = await sql()("rma_credit_note").where({ id }).select("document")
      const edited = document.replace('"total":5000', '"total":9000')
      expect(edited).not.toBe(document)
      await expect(tamper(id, { document: edited })).resolves.toEqual([
        { fault: "changed", series, number, credit_note_id: id },
        { fault: "columns_differ", series, number, credit_note_id: id, columns: ["total"] },
      ])
    })

    it("names a column that was edited", async () => {
      const { id, number } = noteOf("paid")
      const email = "somebody@else.example"
      await expect(tamper(id, { email })).resolves.toEqual([
        { fault: "columns_differ", series, number, credit_note_id: id, columns: ["email"] },
      ])
    })

    it("names a note that is gone, also the last one", async () => {
      const gone = { deleted_at: new Date() }
      const next = noteOf("voided")
      await expect(tamper(noteOf("paid").id, gone)).resolves.toEqual([
        { fault: "missing", series, number: `${series}-000002`, credit_note_id: next.id },
      ])
      const last = settled.voided.settlement.counter_note?.id ?? ""
      await expect(tamper(last, gone)).resolves.toEqual([
        { fault: "missing", series, number: `${series}-000005`, credit_note_id: null },
      ])
    })

    it("is not stopped by what is no document any more", async () => {
      const { id, number } = noteOf("paid")
      await expect(tamper(id, { document: "{" })).resolves.toEqual([
        { fault: "changed", series, number, credit_note_id: id },
      ])
    })
  })
})
