import path from "node:path"
import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { RMA_MODULE } from ".."
import { countTries, openGrant, replaceCode, spendCode, tryCode } from "../access"
import type { Counted, NewGrant } from "../access"
import type RmaModuleService from "../service"

const MODULE = path.resolve(__dirname, "..")
const DAY_MS = 24 * 60 * 60 * 1000

const CODE = {
  order_id: "order_1",
  email: "luc.morel@example.com",
  code_hash: "abc",
  good_for_seconds: 600,
}
const TRY = { order_id: CODE.order_id, email: CODE.email, max_tries: 5 }

const GRANT = {
  scope: "case",
  order_id: "order_1",
  rma_id: "rma_1",
  email: "luc.morel@example.com",
  customer_id: "cus_1",
  expires_at: new Date("2126-11-22T12:00:00.000Z"),
} satisfies NewGrant

moduleIntegrationTestRunner<RmaModuleService>({
  moduleName: RMA_MODULE,
  resolve: MODULE,
  pathToMigrations: path.join(MODULE, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    /** As two servers have them: connections of their own, and nothing in common but the database. */
    let servers: Knex[]

    beforeEach(() => {
      const connection = MikroOrmWrapper.clientUrl
      servers = [1, 2].map(() => knex({ client: "pg", connection, pool: { min: 0, max: 8 } }))
    })
    afterEach(async () => {
      await Promise.all(servers.map((server) => server.destroy()))
    })

    const onBoth = <Result>(times: number, act: (server: Knex) => Promise<Result>) =>
      Promise.all(Array.from({ length: times }, (_, index) => act(servers[index % 2])))
    const grants = () => servers[0]("rma_access_grant").select("id", "expires_at", "revoked_at")

    describe("A code", () => {
      it("is looked at five times, however many guess on two servers at once", async () => {
        await service.replaceAccessCode(CODE)
        const looks = await onBoth(50, (server) => tryCode(server, TRY))
        expect(looks.filter((look) => look !== null)).toHaveLength(5)
        await expect(service.tryAccessCode(TRY)).resolves.toBeNull()
        await expect(servers[0]("rma_access_code").select("tries")).resolves.toEqual([{ tries: 5 }])
      })

      it("is used up once, however many have it", async () => {
        await service.replaceAccessCode(CODE)
        const code = await service.tryAccessCode(TRY)
        expect(code).toEqual({ id: expect.stringMatching(/^rcode_/), code_hash: "abc" })
        const spent = await onBoth(10, (server) => spendCode(server, code?.id ?? ""))
        expect(spent.filter(Boolean)).toHaveLength(1)
        await expect(service.tryAccessCode(TRY)).resolves.toBeNull()
      })

      it("gives way to a new one, which is one also where two were asked for at once", async () => {
        await service.replaceAccessCode(CODE)
        const former = await service.tryAccessCode(TRY)
        await onBoth(6, (server) => replaceCode(server, { ...CODE, code_hash: "def" }))

        await expect(service.spendAccessCode(former?.id ?? "")).resolves.toBe(false)
        const looks = await onBoth(20, (server) => tryCode(server, TRY))
        expect(looks.filter((look) => look !== null).map((look) => look?.code_hash)).toEqual(
          Array(5).fill("def")
        )
      })

      it("is none for another address, another order, or when its time is over", async () => {
        await service.replaceAccessCode(CODE)
        await expect(service.tryAccessCode({ ...TRY, email: "x@example.com" })).resolves.toBeNull()
        await expect(service.tryAccessCode({ ...TRY, order_id: "order_2" })).resolves.toBeNull()
        await servers[0]("rma_access_code").update({ expires_at: servers[0].raw("now()") })
        await expect(service.tryAccessCode(TRY)).resolves.toBeNull()
      })
    })

    describe("A limit", () => {
      const counted = (id: string, max = 7): Counted => ({ id, max, window_seconds: 600 })

      it("holds for two servers together", async () => {
        const waits = await onBoth(40, (server) => countTries(server, [counted("a")]))
        expect(waits.filter((wait) => wait === 0)).toHaveLength(7)
        expect(Math.max(...waits)).toBeLessThanOrEqual(600)
        expect(Math.min(...waits.filter((wait) => wait > 0))).toBeGreaterThan(590)
      })

      it("is counted in any order without waiting for each other", async () => {
        const waits = await onBoth(40, (server) =>
          countTries(
            server,
            server === servers[0] ? [counted("b"), counted("c", 40)] : [counted("c", 40), counted("b")]
          )
        )
        expect(waits.filter((wait) => wait === 0)).toHaveLength(7)
        await expect(
          servers[0]("rma_rate_limit").select("id", "count").orderBy("id")
        ).resolves.toEqual([
          { id: "b", count: 40 },
          { id: "c", count: 40 },
        ])
      })

      it("begins again when its window is over, and gives tries back that were none", async () => {
        await onBoth(8, () => service.countTries([counted("d")]))
        await service.uncountTries(["d"])
        await service.uncountTries(["d", "unknown"])
        await expect(service.countTries([counted("d")])).resolves.toBe(0)
        await expect(service.countTries([counted("d")])).resolves.toBeGreaterThan(0)

        await servers[0]("rma_rate_limit").update({ resets_at: servers[0].raw("now()") })
        await expect(service.countTries([counted("d")])).resolves.toBe(0)
        await expect(servers[0]("rma_rate_limit").select("count")).resolves.toEqual([{ count: 1 }])
      })
    })

    describe("A grant", () => {
      it("is one for a case and its reader, however many mails are written at once", async () => {
        const ids = await onBoth(10, (server) => openGrant(server, GRANT))
        expect(new Set(ids).size).toBe(1)

        const later = new Date(GRANT.expires_at.getTime() + DAY_MS)
        await expect(service.openAccessGrant({ ...GRANT, expires_at: later })).resolves.toBe(ids[0])
        await expect(grants()).resolves.toEqual([
          { id: ids[0], expires_at: later, revoked_at: null },
        ])
        const sooner = new Date(later.getTime() - 2 * DAY_MS)
        await service.openAccessGrant({ ...GRANT, expires_at: sooner })
        await expect(service.findLiveAccessGrant(ids[0])).resolves.toEqual({
          ...GRANT,
          id: ids[0],
          expires_at: later,
        })
      })

      it("of a former owner is not opened again by a mail to the next", async () => {
        const former = await service.openAccessGrant(GRANT)
        const next = await service.openAccessGrant({ ...GRANT, customer_id: "cus_2" })
        expect(next).not.toBe(former)
        await expect(service.findLiveAccessGrant(former)).resolves.toBeNull()
        await expect(service.findLiveAccessGrant(next)).resolves.toMatchObject({ id: next })
      })

      it("opens nothing once it is revoked, or has run out", async () => {
        const order: NewGrant = { ...GRANT, scope: "order", rma_id: null }
        const [one, two, other] = await Promise.all([
          service.openAccessGrant(order),
          service.openAccessGrant(order),
          service.openAccessGrant({ ...order, order_id: "order_2", expires_at: new Date(Date.now() - 1) }),
        ])
        expect(one).not.toBe(two)
        await expect(service.findLiveAccessGrant(other)).resolves.toBeNull()
        await expect(service.revokeAccessGrants({ id: one })).resolves.toBe(1)
        await expect(service.findLiveAccessGrant(one)).resolves.toBeNull()
        await expect(service.findLiveAccessGrant(two)).resolves.toMatchObject({ id: two })
        await expect(service.revokeAccessGrants({ order_id: "order_1" })).resolves.toBe(1)
        await expect(service.findLiveAccessGrant(two)).resolves.toBeNull()
      })
    })

    it("is forgotten when its time is over, and not before", async () => {
      const past = new Date(Date.now() - 1)
      const kept = await service.openAccessGrant(GRANT)
      await service.openAccessGrant({ ...GRANT, rma_id: "rma_2", expires_at: past })
      await service.replaceAccessCode(CODE)
      await service.replaceAccessCode({ ...CODE, order_id: "order_2", good_for_seconds: -1 })
      await service.countTries([
        { id: "now", max: 1, window_seconds: 60 },
        { id: "past", max: 1, window_seconds: -1 },
      ])
      await service.forgetExpiredAccess()

      await expect(servers[0]("rma_access_grant").pluck("id")).resolves.toEqual([kept])
      await expect(servers[0]("rma_access_code").pluck("order_id")).resolves.toEqual(["order_1"])
      await expect(servers[0]("rma_rate_limit").pluck("id")).resolves.toEqual(["now"])
    })
  },
})
