import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"
import { text } from "node:stream/consumers"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { RMA_MODULE } from ".."
import { verifyChain, type ChainedNote } from "../../../domain"
import { hashText } from "../hash-text"
import type RmaModuleService from "../service"
import type { NewCreditNote, NewHistoryEntry } from "../types"
import { aCreditNote } from "./a-credit-note"

const MODULE = path.resolve(__dirname, "..")

moduleIntegrationTestRunner<RmaModuleService>({
  moduleName: RMA_MODULE,
  resolve: MODULE,
  pathToMigrations: path.join(MODULE, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> =>
      MikroOrmWrapper.forkManager().execute(statement, parameters)

    beforeEach(async () => {
      await service.openRma(
        {
          id: "rma_1",
          kind: "return",
          status: "processing",
          order_id: "order_1",
          order_display_id: 17,
          email: "emma.clarke@example.com",
          currency_code: "eur",
        },
        [
          {
            id: "rmai_1",
            line_item_id: "ordli_1",
            title: "Shirt",
            resolution: "refund",
            requested_quantity: 1,
          },
        ],
        [{ ...entry(aCreditNote("cn_none")), event: "rma.requested", data: {}, payload: null }]
      )
    })

    const entry = (note: NewCreditNote): NewHistoryEntry => ({
      id: `rmah_of_${note.id}`,
      rma_id: "rma_1",
      order_id: "order_1",
      event: "credit_note.issued",
      actor_type: "user",
      actor_id: "user_1",
      data: { credit_note_id: note.id, total: 50 },
      payload: { credit_note_id: note.id, rma_id: "rma_1" },
    })
    const issue = (credit_note: NewCreditNote) =>
      service.changeRma({ rma: { id: "rma_1" }, credit_note, history: [entry(credit_note)] })
    const numbers = async () =>
      (await sql<{ number: string }>("select number from rma_credit_note order by number")).map(
        ({ number }) => number
      )

    /** What is wrong with a series, by its own account and by that of its notes. */
    async function breaksOf(series: string) {
      const start = { sequence: 0, id: "" }
      const { drawn, notes } = await service.readCreditNoteChain(series, start, 1_000)
      const links = await sql<ChainedNote>(
        "select * from rma_credit_note where series = ? order by sequence",
        [series]
      )
      expect(notes.map(({ id }) => id)).toEqual(links.map(({ id }) => id))
      return { count: links.length, breaks: verifyChain(series, links, drawn, hashText) }
    }

    it("numbers the note of a change, and tells the history", async () => {
      const { issued } = await issue(aCreditNote("cn_1"))
      expect(issued).toEqual({ id: "cn_1", number: "CN-2026-000001" })
      const [{ data, payload }] = await service.listHistoryEntries({ event: "credit_note.issued" })
      expect([data, payload]).toEqual([
        { credit_note_id: "cn_1", number: "CN-2026-000001", total: 50 },
        { credit_note_id: "cn_1", number: "CN-2026-000001", rma_id: "rma_1" },
      ])
      const [rma] = await service.loadRmas({ id: ["rma_1"] })
      expect(rma.credit_notes).toMatchObject([
        {
          id: "cn_1",
          number: "CN-2026-000001",
          type: "credit_note",
          settlement_id: "stl_of_cn_1",
          reverses_id: null,
          currency_code: "eur",
          total: "50",
        },
      ])
    })

    it("answers the first note of a settlement to whoever asks again, also at once", async () => {
      const asked = Array.from({ length: 5 }, (_, index) =>
        issue(aCreditNote(`cn_${index}`, { settlement_id: "stl_1" }))
      )
      const answered = (await Promise.all(asked)).map(({ issued }) => issued)
      const [first] = answered
      expect(first?.number).toBe("CN-2026-000001")
      expect(answered).toEqual(answered.map(() => first))
      const told = await service.listHistoryEntries({ event: "credit_note.issued" })
      expect(told.map(({ data }) => data?.credit_note_id)).toEqual(told.map(() => first?.id))
      await expect(breaksOf("CN-2026")).resolves.toEqual({ count: 1, breaks: [] })
    })

    it("gives a settlement a counter-note besides, in the same series", async () => {
      await issue(aCreditNote("cn_1", { settlement_id: "stl_1" }))
      const reverses = { id: "cn_1", number: "CN-2026-000001" }
      const { issued } = await issue(
        aCreditNote("cn_2", { settlement_id: "stl_1", type: "counter_note", reverses })
      )
      expect(issued).toEqual({ id: "cn_2", number: "CN-2026-000002" })
    })

    it("keeps a note whose change is taken back", async () => {
      const undo = await issue(aCreditNote("cn_1"))
      await service.undoChange(undo)
      await expect(numbers()).resolves.toEqual(["CN-2026-000001"])
    })

    it("gives the number back when the transaction fails, and the next one takes it", async () => {
      await issue(aCreditNote("cn_1"))
      const tooLarge = { ...aCreditNote("cn_2"), order_display_id: 3_000_000_000 }
      await expect(issue(tooLarge)).rejects.toThrow(/out of range/)
      await issue(aCreditNote("cn_3"))
      await expect(numbers()).resolves.toEqual(["CN-2026-000001", "CN-2026-000002"])
      await expect(breaksOf("CN-2026")).resolves.toEqual({ count: 2, breaks: [] })
    })

    it("begins again at 1 with the year of the shop's time zone", async () => {
      const last = new Date("2026-12-31T22:59:59.999Z")
      const first = new Date("2026-12-31T23:00:00.000Z")
      for (const [index, issued_at] of [last, first, last, first].entries()) {
        await issue(aCreditNote(`cn_${index}`, { issued_at }))
      }
      await expect(numbers()).resolves.toEqual([
        "CN-2026-000001",
        "CN-2026-000002",
        "CN-2027-000001",
        "CN-2027-000002",
      ])
      for (const series of await service.readCreditNoteSeries()) {
        await expect(breaksOf(series)).resolves.toEqual({ count: 2, breaks: [] })
      }
    })

    it("numbers without a gap or a double from two processes, whatever fails in them", async () => {
      const [{ database }] = await sql<{ database: string }>("select current_database() as database")
      const script = path.join(__dirname, "issue-many.ts")
      const processes = ["one", "other"].map((name) =>
        spawn(process.execPath, ["-r", "ts-node/register", script, database, name, "50"])
      )
      await Promise.all(processes.map(({ stdout }) => once(stdout, "data")))
      const written = Promise.all(processes.map(({ stdout }) => text(stdout)))
      for (const { stdin } of processes) stdin.write("go")
      await expect(written).resolves.toEqual(["45", "45"])

      const rows = await sql<{ id: string; sequence: number }>(
        "select id, sequence from rma_credit_note order by sequence"
      )
      expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1))
      const owners = rows.map(({ id }) => id.split("_")[1])
      const turns = owners.filter((owner, index) => index > 0 && owner !== owners[index - 1])
      // They did meet: neither had drawn all of its numbers before the other came.
      expect(turns.length).toBeGreaterThan(1)
      await expect(breaksOf("CN-2026")).resolves.toEqual({ count: 90, breaks: [] })
    })

    it("cannot be numbered twice in the database", async () => {
      await issue(aCreditNote("cn_1"))
      const copy = (changes: string) =>
        sql(
          `insert into rma_credit_note select (jsonb_populate_record(kept, '{"id": "cn_2"${changes}}')).* from rma_credit_note kept`
        )
      const other = ', "settlement_id": "stl_2"'
      await expect(copy("")).rejects.toThrow(/IDX_rma_credit_note_/)
      await expect(copy(`${other}, "number": "X"`)).rejects.toThrow("IDX_rma_credit_note_sequence")
      await expect(copy(`${other}, "sequence": 2`)).rejects.toThrow("IDX_rma_credit_note_number")
      await expect(copy(', "sequence": 2, "number": "X"')).rejects.toThrow("IDX_rma_credit_note_settlement")
    })
  },
})
