import type {
  AdminRma,
  AdminRmaSettings,
  RefusalBody,
  StoreRmaSettings,
} from "../../../src/types/http"
import { RMA_MODULE } from "../../../src/modules/rma"
import { updateRmaSettingsWorkflow } from "../../../src/workflows"
import { withStore } from "../../runner"
import { casesOf } from "../cases"

type Answer = { rma_settings: AdminRmaSettings } & Partial<RefusalBody>
type StoreAnswer = { rma_settings: StoreRmaSettings } & Partial<RefusalBody>

withStore((store) => {
  const read = async () =>
    (await store.staff.get<Answer>("/admin/rma-settings")).data.rma_settings
  const set = (body: object) => store.staff.post<Answer>("/admin/rma-settings", body)
  const stored = async () => {
    const [row] = await store.container.resolve(RMA_MODULE).listRmaSettings({})
    return row
  }

  it("changes only what is named, and keeps who did", async () => {
    const before = await read()
    expect(before).not.toHaveProperty("portal_folder")
    const { status, data } = await set({ shop_name: " Tilde & Daughters ", return_by_days: 21 })
    expect([status, data]).toEqual([
      200,
      { rma_settings: { ...before, shop_name: "Tilde & Daughters", return_by_days: 21 } },
    ])
    await expect(read()).resolves.toEqual(data.rma_settings)
    await expect(stored()).resolves.toMatchObject({
      values: { shop_name: "Tilde & Daughters", return_by_days: 21 },
      updated_by: expect.stringMatching(/^user_/),
    })
  })

  it("takes away by null what the configuration had given", async () => {
    const before = await read()
    expect(before.return_address).toEqual(expect.any(String))
    const { data } = await set({ return_address: null, return_by_days: null })
    expect(data.rma_settings).toEqual({ ...before, return_address: null, return_by_days: null })
    await set({ return_address: before.return_address })
  })

  it("loses nothing that several people set at the same time", async () => {
    const settings = [
      { shop_name: "One" },
      { reminder_days: 5 },
      { label_retention_days: 90 },
      { notify_customer: false },
      { time_zone: "Europe/Paris" },
      { shop_locale: "fr" },
      { instructions: "Deux" },
      { fee_tax: { rate: 20, code: "VAT" } },
    ]
    const answers = await Promise.all(settings.map(set))
    expect(answers.map(({ status }) => status)).toEqual(settings.map(() => 200))
    await expect(read()).resolves.toMatchObject(Object.assign({}, ...settings))
    await set({ notify_customer: true, shop_locale: "en", time_zone: "UTC", fee_tax: null })
  })

  it("is undone with what it was part of, and only what it had set", async () => {
    const service = store.container.resolve(RMA_MODULE)
    await set({ shop_name: "Before", reminder_days: 2 })
    const before = await stored()
    const undo = await service.saveSettings({ shop_name: "After", portal_url: "https://a.example" }, null)
    await set({ reminder_days: 4 })
    await service.undoSettings(undo)
    await expect(stored()).resolves.toMatchObject({
      values: { ...before.values, reminder_days: 4 },
      updated_by: before.updated_by,
    })
    expect(Object.keys((await stored()).values)).not.toContain("portal_url")
  })

  it("can be set by a workflow", async () => {
    const { result } = await updateRmaSettingsWorkflow(store.container).run({
      input: { settings: { shop_name: "By code" }, actor: { type: "system", id: null } },
    })
    expect(result).toEqual(["shop_name"])
    await expect(stored()).resolves.toMatchObject({ updated_by: null })
  })

  it("refuses what is not a setting, and changes nothing", async () => {
    const { locations } = store.fixture.shop
    const before = await stored()
    const rows: [what: string, body: object, code: string, field: string][] = [
      ["nothing", {}, "invalid_data", "body"],
      ["an unknown key", { colour: "red" }, "invalid_data", "colour"],
      ["an option of the developer", { core_admin: "block" }, "invalid_data", "core_admin"],
      ["one wrong among right ones", { shop_name: "X", reminder_days: 0 }, "invalid_data", "reminder_days"],
      ["null where there must be a value", { returns_enabled: null }, "invalid_data", "returns_enabled"],
      ["a text for a number", { return_by_days: "21" }, "invalid_data", "return_by_days"],
      ["half a day", { return_by_days: 1.5 }, "invalid_data", "return_by_days"],
      ["a time zone of no place", { time_zone: "Mars/Olympus" }, "invalid_data", "time_zone"],
      ["no e-mail", { shop_email: "returns at shop" }, "invalid_data", "shop_email"],
      ["a script for a link", { portal_url: "javascript:alert(1)" }, "invalid_data", "portal_url"],
      ["a text of 100,000 characters", { instructions: "x".repeat(100_000) }, "invalid_data", "instructions"],
      ["NUL", { instructions: "a\0b" }, "invalid_data", "instructions"],
      ["half a character", { shop_name: "\ud800" }, "invalid_data", "shop_name"],
      ["a language of no country", { translations: { "../etc": {} } }, "invalid_data", "translations"],
      [
        "words that are not known",
        { translations: { fr: { title: "x" } } },
        "invalid_data",
        "translations.fr.title",
      ],
      ["more than all tax", { fee_tax: { rate: 101, code: null } }, "invalid_data", "fee_tax.rate"],
      ["files that run", attachment(["image/svg+xml"]), "invalid_data", "attachment.mime_types"],
      ["pages", attachment(["image/png", "text/html"]), "invalid_data", "attachment.mime_types"],
      ["half of the limits", { attachment: { max_files: 1 } }, "invalid_data", "attachment"],
      ["a place that is not there", { default_location_id: "sloc_moon" }, "invalid_data", "default_location_id"],
      [
        "one that is not, among those that are",
        { restock_location_ids: [locations.main, "sloc_moon"] },
        "invalid_data",
        "restock_location_ids",
      ],
      ["a quarantine that is sold from", { quarantine_location_id: locations.main }, "location_is_sellable", ""],
    ]
    for (const [what, body, code, field] of rows) {
      const { status, data } = await set(body)
      expect([what, status, data]).toMatchObject([
        what,
        400,
        { type: "invalid_data", code, message: expect.stringContaining(field) },
      ])
    }
    await expect(stored()).resolves.toEqual(before)
  })

  it("is for staff", async () => {
    await expect(store.visitor.get("/admin/rma-settings")).resolves.toMatchObject({ status: 401 })
    const body = { returns_enabled: false }
    await expect(store.visitor.post("/admin/rma-settings", body)).resolves.toMatchObject({ status: 401 })
  })

  describe("for shoppers", () => {
    const shown = async (locale?: string) => {
      const query: Record<string, string> = locale === undefined ? {} : { locale }
      return await store.visitor.get<StoreAnswer>("/store/rma-settings", { query })
    }

    it("speaks the language that is asked for, and the shop's own where it does not", async () => {
      await set({
        instructions: "Put the slip in 📦",
        return_address: "1 High Street",
        translations: {
          fr: { instructions: "Mettez le bon dans le colis" },
          ar: { instructions: "ضع الورقة في الطرد", return_address: "" },
        },
      })
      const texts = async (locale?: string) => {
        const { instructions, return_address } = (await shown(locale)).data.rma_settings
        return [instructions, return_address]
      }
      await expect(texts()).resolves.toEqual(["Put the slip in 📦", "1 High Street"])
      await expect(texts("fr-CA")).resolves.toEqual(["Mettez le bon dans le colis", "1 High Street"])
      await expect(texts("ar")).resolves.toEqual(["ضع الورقة في الطرد", "1 High Street"])
      await expect(texts("de")).resolves.toEqual(["Put the slip in 📦", "1 High Street"])
    })

    it("tells what files may be sent, and nothing that is the shop's own", async () => {
      await set(attachment(["image/png"]))
      const { data } = await shown()
      expect(data.rma_settings).toEqual({
        returns_enabled: true,
        instructions: expect.any(String),
        return_address: expect.any(String),
        guest_access: true,
        attachment: { max_files: 3, max_bytes: 5_000, mime_types: ["image/png"] },
        locales: ["en", "fr"],
      })
    })

    it("refuses a language that is none", async () => {
      for (const locale of ["__proto__", "x".repeat(100), "fr\0"]) {
        await expect(shown(locale)).resolves.toMatchObject({
          status: 400,
          data: { code: "invalid_data" },
        })
      }
    })
  })

  describe("once set", () => {
    it("closes returns for shoppers at once", async () => {
      const emma = await store.signInAsCustomer(store.fixture.customers.emma)
      const [order] = store.fixture.two_shirts
      const ask = () =>
        emma.post<Partial<RefusalBody>>("/store/rmas", {
          order_id: order.id,
          items: [
            {
              line_item_id: order.items[0].id,
              quantity: 1,
              reason_id: store.fixture.shop.return_reasons.too_small,
              action_id: "ract_refund",
              note: "Too short",
            },
          ],
        })
      await set({ returns_enabled: false })
      const { data } = await store.visitor.get<StoreAnswer>("/store/rma-settings")
      expect(data.rma_settings.returns_enabled).toBe(false)
      await expect(ask()).resolves.toMatchObject({ status: 400, data: { code: "returns_disabled" } })
      await set({ returns_enabled: true })
      await expect(ask()).resolves.toMatchObject({ status: 200 })
    })

    it("says by when goods come back, and where they wait that nobody may sell", async () => {
      const { damaged } = store.fixture.shop.locations
      await set({ return_by_days: 10, quarantine_location_id: damaged })
      const { approve, receive } = casesOf(store.staff)
      const rma = await approve(store.fixture.two_shirts[1])
      const days = (Date.parse(String(rma.return_by)) - Date.parse(rma.created_at)) / 86_400_000
      expect(Math.floor(days)).toBe(10)
      const received = await receive(rma, 1, { disposition: "quarantine", condition: "damaged" })
      expect(locationsOf(received)).toEqual([damaged])
      await set({ return_by_days: null, quarantine_location_id: null })
    })

    it("taxes fees", async () => {
      await set({ fee_tax: { rate: 20, code: "VAT" } })
      const { approve, receive } = casesOf(store.staff)
      const rma = await receive(await approve(store.fixture.two_shirts[2]), 1)
      const preview = await store.staff.post(`/admin/rmas/${rma.id}/settlements/preview`, {
        items: [{ id: rma.items[0].id, quantity: 1 }],
        label_fee: 6,
      })
      expect(preview).toMatchObject({
        status: 200,
        data: {
          settlement: {
            lines: expect.arrayContaining([
              expect.objectContaining({
                type: "label_fee",
                amount: -6,
                taxes: [{ rate: 20, code: "VAT", amount: -1 }],
              }),
            ]),
          },
        },
      })
    })
  })
})

function attachment(mime_types: string[]) {
  return { attachment: { max_files: 3, max_bytes: 5_000, mime_types } }
}

function locationsOf(rma: AdminRma): (string | null)[] {
  return rma.items.flatMap(({ units }) => units.map(({ location_id }) => location_id))
}
