import { Modules } from "@medusajs/framework/utils"
import type { PortalConfig, RefusalBody } from "../../src/types/http"
import { withStore } from "../runner"

withStore((store) => {
  const page = () => store.api.get<string>("/returns")
  const scriptOf = (html: string) => /src="([^"]+\.js)"/.exec(html)?.[1] ?? ""

  it("shows the portal to anybody, under a policy that lets no strange script run", async () => {
    const { status, data, headers } = await page()
    expect(status).toBe(200)
    expect(data).toContain('<div id="portal">')
    const directives = (headers.get("content-security-policy") ?? "").split("; ")
    expect(directives).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self' http://localhost:8000",
      ])
    )
    expect(headers.get("content-security-policy")).not.toContain("unsafe")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("referrer-policy")).toBe("no-referrer")
    expect(headers.get("cache-control")).toBe("no-cache")
    // Neither a script nor a style of its own, which that policy would keep out.
    expect(data).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/)
  })

  it("serves its script packed, to be kept for ever", async () => {
    const script = await store.api.get<string>(scriptOf((await page()).data))
    expect(script.status).toBe(200)
    expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8")
    expect(script.headers.get("content-encoding")).toBe("gzip")
    expect(script.headers.get("cache-control")).toContain("immutable")
  })

  it.each(["/returns/", "/returns/cases/rma_1", "/returns/orders/order_1/details"])(
    "answers its own page %s with the portal",
    async (path) => {
      const { status, data } = await store.api.get<string>(path)
      expect([status, data]).toEqual([200, (await page()).data])
    }
  )

  it.each([
    "/returns/assets/missing.js",
    "/returns/assets/..%2f..%2fpackage.json",
    "/returns/..%2f..%2fpackage.json",
    "/returns/%2e%2e%2fpackage.json",
    "/returns/favicon.ico",
  ])("has no file %s", async (path) => {
    const { status, data } = await store.api.get<RefusalBody>(path)
    expect([status, data.code]).toEqual([404, "not_found"])
  })

  it.each(["/returns/%", "/returns/%E0%A4%A", "/returns/%00", `/returns/${"a".repeat(4_000)}`])(
    "answers nonsense without an error of its own: %s",
    async (path) => {
      expect((await store.api.get(path)).status).toBeLessThan(500)
    }
  )

  it("takes nothing but questions", async () => {
    expect((await store.api.post("/returns")).status).toBe(404)
  })

  it("tells the shop's name, and the first publishable key that is not revoked", async () => {
    const { publishable_key } = store.fixture.shop
    const config = () => store.api.get<PortalConfig>("/returns/config.json")
    const { data, headers } = await config()
    expect(data).toEqual({ publishable_key, shop_name: expect.stringMatching(/\S/) })
    expect(headers.get("cache-control")).toBe("no-store")

    const apiKeys = store.container.resolve(Modules.API_KEY)
    const keys = await apiKeys.listApiKeys({ type: "publishable" })
    await apiKeys.revoke(
      { id: keys.map(({ id }) => id) },
      { revoked_by: store.fixture.admin.id }
    )
    expect((await config()).data.publishable_key).toBeNull()
  })
})
