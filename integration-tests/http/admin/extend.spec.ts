import type { AdminRma, AdminRmaTimelineResponse, RefusalBody } from "../../../src/types/http"
import { withStore } from "../../runner"
import { casesOf } from "../cases"
import { fingerprint } from "../fingerprint"

const DAY_MS = 24 * 60 * 60 * 1000

withStore((store) => {
  let approved: AdminRma
  const soon = () => new Date(Date.now() + 40 * DAY_MS).toISOString().slice(0, 10)
  const path = (id: string) => `/admin/rmas/${id}/extend`

  beforeAll(async () => {
    approved = await casesOf(store.staff).approve(store.fixture.two_shirts[0])
  })

  it("gives a customer more time, says so, and tells the history why", async () => {
    const day = soon()
    const body = { return_by: day, reason: "Broke a leg", notify_customer: false }
    const { status, data } = await store.staff.post<{ rma: AdminRma }>(path(approved.id), body)

    expect([status, data.rma]).toMatchObject([
      200,
      {
        status: "approved",
        return_by: `${day}T23:59:59.999Z`,
        return_by_extended_at: expect.any(String),
        alerts: [
          {
            code: "return_by_extended",
            level: "info",
            message: `The deadline was extended until ${day}.`,
          },
        ],
      },
    ])
    const list = await store.staff.get<{ rmas: AdminRma[] }>(`/admin/rmas?q=${approved.display_id}`)
    expect(list.data.rmas[0].alerts).toEqual(data.rma.alerts)
    const { data: told } = await store.staff.get<AdminRmaTimelineResponse>(
      `/admin/rmas/${approved.id}/timeline`
    )
    expect(told.timeline[told.timeline.length - 1]).toMatchObject({
      event: "rma.return_by_extended",
      actor_id: store.fixture.admin.id,
      data: { from: approved.return_by, to: `${day}T23:59:59.999Z`, reason: "Broke a leg" },
    })
  })

  it("ends the deadline at the shop's midnight", async () => {
    await store.staff.post("/admin/rma-settings", { time_zone: "America/New_York" })
    const { data } = await store.staff.post<{ rma: AdminRma }>(path(approved.id), {
      return_by: "2099-06-30",
      reason: "Winter over there",
    })
    await store.staff.post("/admin/rma-settings", { time_zone: "UTC" })
    expect(data.rma).toMatchObject({
      return_by: "2099-07-01T03:59:59.999Z",
      alerts: [{ message: "The deadline was extended until 2099-06-30." }],
    })
  })

  it("does it once with one key", async () => {
    const staff = store.staff.withHeaders({ "idempotency-key": "extend-once" })
    const body = { return_by: soon(), reason: "Asked twice" }
    const [first, second] = [
      await staff.post(path(approved.id), body),
      await staff.post(path(approved.id), body),
    ]
    expect(second.data).toEqual(first.data)
    const { data } = await store.staff.get<AdminRmaTimelineResponse>(
      `/admin/rmas/${approved.id}/timeline`
    )
    const asked = data.timeline.filter(({ data: told }) => told.reason === "Asked twice")
    expect(asked).toHaveLength(1)
  })

  it("refuses what is no deadline, and leaves no trace", async () => {
    const requested = await casesOf(store.staff).request(store.fixture.two_shirts[1])
    const good = { return_by: soon(), reason: "x" }
    const rows: [string, string, unknown, number, string][] = [
      ["nothing", approved.id, {}, 400, "invalid_data"],
      ["no reason", approved.id, { return_by: soon() }, 400, "invalid_data"],
      ["an empty reason", approved.id, { ...good, reason: "  " }, 400, "invalid_data"],
      ["no day", approved.id, { reason: "x" }, 400, "invalid_data"],
      ["no such day", approved.id, { ...good, return_by: "2030-02-30" }, 400, "invalid_data"],
      ["words", approved.id, { ...good, return_by: "tomorrow" }, 400, "invalid_data"],
      ["a day that is over", approved.id, { ...good, return_by: "2020-01-01" }, 400, "invalid_data"],
      ["too far", approved.id, { ...good, return_by: "+275760-09-13T00:00:00Z" }, 400, "invalid_data"],
      ["unknown keys", approved.id, { ...good, days: 3 }, 400, "invalid_data"],
      ["a case not approved", requested.id, good, 409, "transition_not_allowed"],
      ["no case", "rma_01ARZ3NDEKTSV4RRFFQ69G5FAV", good, 404, "not_found"],
    ]
    const before = await fingerprint(store.container)
    for (const [what, id, body, status, code] of rows) {
      const answer = await store.staff.post<RefusalBody>(path(id), body)
      expect([what, answer.status, answer.data]).toMatchObject([what, status, { code }])
    }
    await expect(fingerprint(store.container)).resolves.toEqual(before)
    const stranger = await store.api.post(path(approved.id), good)
    expect(stranger.status).toBe(401)
  })

  it("refuses an approval with a deadline that is over", async () => {
    const requested = await casesOf(store.staff).request(store.fixture.two_shirts[2])
    const answer = await store.staff.post(`/admin/rmas/${requested.id}/approve`, {
      return_by: "2020-01-01",
    })
    expect([answer.status, answer.data]).toMatchObject([400, { code: "invalid_data" }])
  })
})
