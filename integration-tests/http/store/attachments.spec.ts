import { once } from "node:events"
import { createConnection } from "node:net"
import { request } from "node:http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { removeOrphans } from "../../../src/workflows"
import type { StoreRma } from "../../../src/types/http"
import { aCustomer, CAST } from "../../factories/people"
import type { PlacedOrder } from "../../factories/orders"
import { eventually, withStore, type ApiClient } from "../../runner"
import { casesOf, itemOf } from "../cases"
import {
  bytesOf,
  formOf,
  keptFiles,
  PDF,
  pictureOf,
  PNG,
  uploaded,
  type NamedContent,
  type UploadAnswer,
} from "../files"
import { guestsOf } from "../guests"

const MB = 1_000_000
const PATH = "/store/rma-attachments"

withStore((store) => {
  let emma: ApiClient
  let stranger: ApiClient
  const guests = guestsOf(store)
  const sql = () => store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
    stranger = await store.signInAsCustomer(await aCustomer(store.container, CAST.jonas))
  })

  const ask = (order: PlacedOrder, attachmentIds: string[], client = emma) =>
    client.post<{ rma: StoreRma; code?: string }>("/store/rmas", {
      order_id: order.id,
      items: [
        {
          ...itemOf(order),
          reason_id: store.fixture.shop.return_reasons.too_small,
          note: "The sleeves are too short",
          attachment_ids: attachmentIds,
        },
      ],
    })

  describe("Uploading", () => {
    it("keeps pictures and documents by what they are, not by what they are called", async () => {
      const before = await keptFiles(store)
      const files = await uploaded(emma, [
        ["photo.png", PNG],
        ["receipt.html", PDF],
      ])
      expect(files).toEqual([
        { id: expect.any(String), filename: "photo.png", mime_type: "image/png", size: PNG.length },
        {
          id: expect.any(String),
          filename: "receipt.html.pdf",
          mime_type: "application/pdf",
          size: PDF.length,
        },
      ])
      await expect(keptFiles(store)).resolves.toEqual({
        on_disk: before.on_disk + 2,
        rows: before.rows + 2,
      })
    })

    it("makes names harmless, and never a path of them", async () => {
      const names = ["../../../etc/passwd.png", "a\\b\\c.png", "x\u202Egnp.png", `${"n".repeat(300)}.png`]
      const files = await uploaded(emma, names.map((name): NamedContent => [name, PNG]))
      expect(files.map(({ filename }) => filename)).toEqual([
        "passwd.png",
        "c.png",
        "xgnp.png",
        `${"n".repeat(116)}.png`,
      ])
      const stored = await sql()("rma_attachment").pluck("file_id")
      for (const name of stored) expect(name).toMatch(/^private-\d+-[0-9a-f-]{36}$/)
    })

    it("keeps what people call their files in any script", async () => {
      const [file] = await uploaded(emma, [["chemise 👕 قميص.png", PNG]])
      expect(file.filename).toBe("chemise 👕 قميص.png")
      const { headers } = await emma.download(`${PATH}/${file.id}`)
      expect(headers.get("content-disposition")).toContain(
        `filename*=UTF-8''${encodeURIComponent("chemise 👕 قميص.png")}`
      )
    })

    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`
    it.each<[string, NamedContent[], number, string]>([
      ["a drawing with a script", [["photo.png", svg]], 415, "unsupported_type"],
      ["a drawing as XML", [["photo.png", `<?xml version="1.0"?>${svg}`]], 415, "unsupported_type"],
      ["a page", [["photo.png", "<!doctype html><script>alert(1)</script>"]], 415, "unsupported_type"],
      ["a script", [["photo.png", "#!/bin/sh\nrm -rf /"]], 415, "unsupported_type"],
      ["a program", [["photo.png", Buffer.from("4d5a90000300", "hex")]], 415, "unsupported_type"],
      ["an archive", [["photo.png", Buffer.from("504b0304140000000800", "hex")]], 415, "unsupported_type"],
      ["a picture cut off in its first bytes", [["photo.png", PNG.subarray(0, 4)]], 415, "unsupported_type"],
      ["a file of no bytes", [["photo.png", ""]], 400, "invalid_data"],
      ["no file", [], 400, "invalid_data"],
      ["a photo of 30 MB", [["photo.png", pictureOf(30 * MB)]], 413, "too_large"],
      ["one byte too many", [["photo.png", pictureOf(10 * MB + 1)]], 413, "too_large"],
      ["a good file before a bad one", [["a.png", PNG], ["b.png", svg]], 415, "unsupported_type"],
      [
        "a good file before a large one",
        [
          ["a.png", PNG],
          ["b.png", pictureOf(12 * MB)],
        ],
        413,
        "too_large",
      ],
      ["six files", Array.from({ length: 6 }, (_, n) => [`${n}.png`, PNG]), 413, "too_large"],
      ["500 files", Array.from({ length: 500 }, (_, n) => [`${n}.png`, PNG]), 413, "too_large"],
    ])("refuses %s and keeps nothing", async (_what, files, status, code) => {
      const before = await keptFiles(store)
      const answer = await emma.upload<UploadAnswer>(PATH, formOf(files))
      expect([answer.status, answer.data]).toEqual([
        status,
        { type: expect.any(String), code, message: expect.any(String) },
      ])
      await expect(keptFiles(store)).resolves.toEqual(before)
    })

    it("takes a file of just the size that is allowed", async () => {
      const [file] = await uploaded(emma, [["photo.png", pictureOf(10 * MB)]])
      expect(file.size).toBe(10 * MB)
      const { data } = await emma.download(`${PATH}/${file.id}`)
      expect(data.equals(pictureOf(10 * MB))).toBe(true)
    })

    it("refuses forms that are not an upload", async () => {
      const before = await keptFiles(store)
      const withField = formOf([["photo.png", PNG]])
      withField.append("rma_id", "rma_1")
      const textAsFile = new FormData()
      textAsFile.append("files", "not a file")
      const rows: [string, FormData][] = [
        ["another field besides", withField],
        ["a text in place of the file", textAsFile],
        ["files under another name", formOf([["photo.png", PNG]], "upload")],
        ["a nested name", formOf([["photo.png", PNG]], "files[0][file]")],
      ]
      for (const [what, form] of rows) {
        const { status, data } = await emma.upload<UploadAnswer>(PATH, form)
        expect([what, status, data.code]).toEqual([what, 400, "invalid_data"])
      }
      await expect(emma.post(PATH, {})).resolves.toMatchObject({
        status: 415,
        data: { code: "unsupported_type" },
      })
      await expect(keptFiles(store)).resolves.toEqual(before)
    })

    it("refuses bodies that only look like a form", async () => {
      const before = await keptFiles(store)
      const part = `--x\r\ncontent-disposition: form-data; name="files"; filename="a.png"\r\n\r\n`
      const rows: [string, Record<string, string>, Buffer][] = [
        ["no boundary", { "content-type": "multipart/form-data" }, PNG],
        ["another boundary", { "content-type": "multipart/form-data; boundary=y" }, Buffer.from(part)],
        ["no end", FORM, Buffer.concat([Buffer.from(part), PNG])],
        ["nothing", FORM, Buffer.alloc(0)],
        ["no parts", FORM, Buffer.from("--x--\r\n")],
        ["no name", FORM, Buffer.from(`--x\r\n\r\nabc\r\n--x--\r\n`)],
      ]
      for (const [what, headers, body] of rows) {
        const { status, data } = await send(headers, body)
        expect([what, status, data.code]).toEqual([what, 400, "invalid_data"])
      }
      const zipped = await send({ ...FORM, "content-encoding": "gzip" }, Buffer.from(part))
      expect(zipped).toMatchObject({ status: 415, data: { code: "unsupported_type" } })
      await expect(keptFiles(store)).resolves.toEqual(before)
    })

    it("does not read what says of itself that it is too long", async () => {
      const length = String(5 * 10 * MB + 10 * MB)
      const client = request(`${store.origin}${PATH}`, {
        method: "POST",
        headers: { ...(await emmasHeaders()), ...FORM, "content-length": length },
      })
      client.on("error", () => undefined)
      client.flushHeaders()
      const [response] = await once(client, "response")
      expect(response.statusCode).toBe(413)
      client.destroy()
    })

    it("keeps nothing of an upload that is cut off", async () => {
      const before = await keptFiles(store)
      const client = request(`${store.origin}${PATH}`, {
        method: "POST",
        headers: { ...(await emmasHeaders()), ...FORM, "content-length": String(5 * MB) },
      })
      client.on("error", () => undefined)
      client.write(`--x\r\ncontent-disposition: form-data; name="files"; filename="a.png"\r\n\r\n`)
      client.write(pictureOf(2 * MB))
      // It has begun: the beginning is in the folder.
      await eventually(async () => {
        expect((await keptFiles(store)).on_disk).toBe(before.on_disk + 1)
      })
      client.destroy()
      await eventually(async () => expect(await keptFiles(store)).toEqual(before))
    })

    it("takes an upload that is slow, and one whose length is not told", async () => {
      const client = request(`${store.origin}${PATH}`, {
        method: "POST",
        headers: { ...(await emmasHeaders()), ...FORM },
      })
      const body = Buffer.concat([
        Buffer.from(`--x\r\ncontent-disposition: form-data; name="files"; filename="a.png"\r\n\r\n`),
        PNG,
        Buffer.from("\r\n--x--\r\n"),
      ])
      for (let at = 0; at < body.length; at += 30) {
        client.write(body.subarray(at, at + 30))
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      client.end()
      const [response] = await once(client, "response")
      expect(response.statusCode).toBe(200)
    })

    it("does not mistake what follows a length that is too short for a request", async () => {
      const before = await keptFiles(store)
      const { authorization, "x-publishable-api-key": key } = await emmasHeaders()
      const { hostname, port } = new URL(store.origin)
      const socket = createConnection(Number(port), hostname)
      const part = `--x\r\ncontent-disposition: form-data; name="files"; filename="a.png"\r\n\r\n`
      socket.write(
        `POST ${PATH} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n` +
          `x-publishable-api-key: ${key}\r\ncontent-type: ${FORM["content-type"]}\r\n` +
          `content-length: ${part.length + 20}\r\n\r\n${part}`
      )
      socket.write(PNG)
      const answers = await read(socket)
      // Node itself hangs up on what follows; our own answer may not make it.
      expect(answers).toMatch(/^HTTP\/1.1 400/)
      await eventually(async () => expect(await keptFiles(store)).toEqual(before))
    })

    it("keeps no more than fifty files of somebody that no case has", async () => {
      const noor = await store.signInAsCustomer(await aCustomer(store.container, CAST.noor))
      const five = Array.from({ length: 5 }, (_, n): NamedContent => [`${n}.png`, PNG])
      const answers = await Promise.all(
        Array.from({ length: 11 }, () => noor.upload<UploadAnswer>(PATH, formOf(five)))
      )
      const refused = answers.filter(({ status }) => status !== 200)
      expect(refused.length).toBeGreaterThan(0)
      for (const { status, data } of refused) expect([status, data.code]).toEqual([429, "too_many_tries"])
      // What was refused took its own files along: nothing is kept half.
      const kept = await sql()("rma_attachment")
        .where({ uploader_id: (await me(noor)).id })
        .pluck("size")
      expect(kept.length).toBe((11 - refused.length) * 5)
      expect(new Set(kept)).toEqual(new Set([PNG.length]))
    })

    it("knows nobody who is not signed in", async () => {
      const before = await keptFiles(store)
      const { status, data } = await store.visitor.upload<UploadAnswer>(
        PATH,
        formOf([["photo.png", PNG]])
      )
      expect([status, data.code]).toEqual([401, "unauthorized"])
      await expect(keptFiles(store)).resolves.toEqual(before)
    })
  })

  describe("Naming files in a case", () => {
    it("shows them at their item, in their order, to both sides", async () => {
      const [order] = store.fixture.two_shirts
      const files = await uploaded(emma, [
        ["front.png", PNG],
        ["receipt.pdf", PDF],
      ])
      const { status, data } = await ask(
        order,
        files.map(({ id }) => id)
      )
      expect([status, data.rma.items[0].attachments]).toEqual([200, files])
      const { data: admin } = await store.staff.get<{ rma: StoreRma }>(`/admin/rmas/${data.rma.id}`)
      expect(admin.rma.items[0].attachments).toEqual(files)
    })

    it("is for the uploader only, and once", async () => {
      const [, order] = store.fixture.two_shirts
      const [own] = await uploaded(emma)
      const [strangers] = await uploaded(stranger)
      const [staffs] = await uploaded(store.staff, undefined, "/admin/rma-attachments")
      const attempts = [[strangers.id], [staffs.id], ["ratt_no"], [own.id, strangers.id], [own.id, own.id]]
      for (const ids of attempts) {
        const { status, data } = await ask(order, ids)
        expect([status, data.code]).toEqual([400, "invalid_data"])
      }
      const none = await sql()("rma").where({ order_id: order.id })
      expect(none).toEqual([])

      expect((await ask(order, [own.id])).status).toBe(200)
      await expect(ask(order, [own.id])).resolves.toMatchObject({
        status: 400,
        data: { code: "invalid_data" },
      })
    })

    it("gives a file that two requests name to one of them", async () => {
      const [, , first, second] = store.fixture.two_shirts
      const [file] = await uploaded(emma)
      const answers = await Promise.all([first, second].map((order) => ask(order, [file.id])))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      const [row] = await sql()("rma_attachment").where({ id: file.id })
      const [winner] = answers.filter(({ status }) => status === 200)
      expect(row.rma_id).toBe(winner.data.rma.id)
    })

    it("takes no more files for one item than the settings say", async () => {
      const [, , , , order] = store.fixture.two_shirts
      const ids = [
        ...(await uploaded(emma, [["a.png", PNG], ["b.png", PNG], ["c.png", PNG]])),
        ...(await uploaded(emma, [["d.png", PNG], ["e.png", PNG], ["f.png", PNG]])),
      ].map(({ id }) => id)
      await expect(ask(order, ids)).resolves.toMatchObject({
        status: 400,
        data: { code: "invalid_data" },
      })
      await expect(ask(order, ids.slice(0, 5))).resolves.toMatchObject({ status: 200 })
    })

    it("lets a guest do so by the token that the files were uploaded with", async () => {
      const order = store.fixture.orders.guest
      const guest = await guests.guest(order)
      const [file] = await uploaded(guest)
      await expect(ask(order, [file.id], await guests.guest(order))).resolves.toMatchObject({
        status: 400,
      })
      const { status, data } = await ask(order, [file.id], guest)
      expect([status, data.rma.items[0].attachments]).toEqual([200, [file]])

      const byMail = guests.withToken(await guests.caseToken(data.rma))
      await expect(byMail.download(`${PATH}/${file.id}`)).resolves.toMatchObject({ status: 200 })
    })
  })

  describe("Reading a file", () => {
    /** A picture and a page at the same time. */
    const POLYGLOT = Buffer.concat([PNG, Buffer.from("<html><script>alert(1)</script></html>")])

    it("is for saving, and does nothing in a browser", async () => {
      const [file] = await uploaded(emma, [["page.html", POLYGLOT]])
      const { status, headers, data } = await emma.download(`${PATH}/${file.id}`)
      expect(status).toBe(200)
      expect(data.equals(POLYGLOT)).toBe(true)
      expect(Object.fromEntries(headers)).toMatchObject({
        "content-type": "image/png",
        "content-length": String(POLYGLOT.length),
        "content-disposition": 'attachment; filename="page.html.png"',
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
        "cache-control": "private, no-store",
      })
    })

    it("is open to those who may see the case, and looks to others as if there were none", async () => {
      const [, , , , , order] = store.fixture.two_shirts
      const [file, orphan] = await uploaded(emma, [
        ["a.png", PNG],
        ["b.png", PNG],
      ])
      const { data } = await ask(order, [file.id])
      const read = (client: ApiClient, id: string, side = "store") =>
        client.get(`/${side}/rma-attachments/${id}`)

      expect((await read(emma, file.id)).status).toBe(200)
      expect((await read(emma, orphan.id)).status).toBe(200)
      expect((await read(store.staff, file.id, "admin")).status).toBe(200)
      const guest = await guests.guest(store.fixture.orders.guest)
      const answers = await Promise.all([
        read(stranger, file.id),
        read(stranger, orphan.id),
        read(stranger, "ratt_no"),
        read(guest, file.id),
        read(guest, orphan.id),
        read(store.staff, orphan.id, "admin"),
        read(store.staff, "ratt_no", "admin"),
      ])
      expect(new Set(answers.map(({ status, data }) => JSON.stringify([status, data]))).size).toBe(1)
      expect(answers[0].status).toBe(404)
      expect((await read(store.visitor, file.id)).status).toBe(401)

      const jonas = (await me(stranger)).id
      await store.container.resolve(Modules.ORDER).updateOrders(order.id, { customer_id: jonas })
      expect((await read(emma, file.id)).status).toBe(404)
      expect((await read(stranger, file.id)).status).toBe(200)
      expect(data.rma.order_id).toBe(order.id)
    })

    it("hides the files of a draft from the customer", async () => {
      const [order] = store.fixture.three_shirts
      const [file] = await uploaded(store.staff, undefined, "/admin/rma-attachments")
      const draft = await casesOf(store.staff).request(order, 1, {
        status: "draft",
        items: [{ ...itemOf(order), attachment_ids: [file.id] }],
      })
      expect(draft.items[0].attachments).toEqual([file])
      await expect(emma.get(`${PATH}/${file.id}`)).resolves.toMatchObject({ status: 404 })
      await store.staff.post(`/admin/rmas/${draft.id}/submit`)
      await expect(emma.get(`${PATH}/${file.id}`)).resolves.toMatchObject({ status: 200 })
    })

    it("answers that there is none where the storage lost it", async () => {
      const [file] = await uploaded(emma)
      const [{ file_id }] = await sql()("rma_attachment").where({ id: file.id })
      await store.container.resolve(Modules.FILE).deleteFiles(file_id)
      await expect(emma.get(`${PATH}/${file.id}`)).resolves.toMatchObject({
        status: 404,
        data: { code: "not_found" },
      })
    })

    it("is not to be had past us, by guessing what it is called", async () => {
      const [file] = await uploaded(emma)
      const [{ file_id }] = await sql()("rma_attachment").where({ id: file.id })
      const { status } = await fetch(`${store.origin}/static/${file_id}`)
      expect(status).toBe(404)
    })
  })

  describe("Files that no case has", () => {
    const soon = () => new Date(Date.now() + 1_000)

    it("are removed after a day, and those of cases never", async () => {
      const [, order] = store.fixture.three_shirts
      const [named] = await uploaded(emma)
      expect((await ask(order, [named.id])).status).toBe(200)
      const [orphan] = await uploaded(emma)
      await expect(removeOrphans(store.container, new Date(Date.now() - 86_400_000))).resolves.toBe(0)
      await expect(emma.get(`${PATH}/${orphan.id}`)).resolves.toMatchObject({ status: 200 })

      await removeOrphans(store.container, soon())
      const rows = await sql()("rma_attachment").select("rma_id")
      expect(rows.filter(({ rma_id }) => rma_id === null)).toEqual([])
      await expect(keptFiles(store)).resolves.toEqual({ on_disk: rows.length, rows: rows.length })
      await expect(emma.get(`${PATH}/${orphan.id}`)).resolves.toMatchObject({ status: 404 })
      await expect(emma.get(`${PATH}/${named.id}`)).resolves.toMatchObject({ status: 200 })
    })

    it("are gone for good once they are about to be removed, and the next run finishes it", async () => {
      const [, , order] = store.fixture.three_shirts
      const [orphan] = await uploaded(emma)
      // As a run leaves it that was cut off between hiding the file and deleting it.
      await store.container.resolve("rma").condemnOrphanedAttachments(soon(), 100)
      await expect(emma.get(`${PATH}/${orphan.id}`)).resolves.toMatchObject({ status: 404 })
      await expect(ask(order, [orphan.id])).resolves.toMatchObject({ status: 400 })
      await expect(removeOrphans(store.container, soon())).resolves.toBe(1)
      const rows = await sql()("rma_attachment").where({ id: orphan.id })
      expect(rows).toEqual([])
    })
  })

  const FORM = { "content-type": "multipart/form-data; boundary=x" }

  async function emmasHeaders(): Promise<Record<string, string>> {
    const { email, password } = store.fixture.customers.emma
    const { data } = await store.api.post<{ token: string }>("/auth/customer/emailpass", {
      email,
      password,
    })
    return {
      authorization: `Bearer ${data.token}`,
      "x-publishable-api-key": store.fixture.shop.publishable_key,
    }
  }

  async function send(headers: Record<string, string>, body: Buffer) {
    const response = await fetch(`${store.origin}${PATH}`, {
      method: "POST",
      body: bytesOf(body),
      headers: { ...(await emmasHeaders()), ...headers },
    })
    return { status: response.status, data: (await response.json()) as UploadAnswer }
  }

  async function me(client: ApiClient): Promise<{ id: string }> {
    return (await client.get<{ customer: { id: string } }>("/store/customers/me")).data.customer
  }

  /** All that comes until the other side hangs up. */
  async function read(socket: NodeJS.ReadableStream): Promise<string> {
    const chunks: string[] = []
    for await (const chunk of socket) chunks.push(String(chunk))
    return chunks.join("")
  }
})
