import { once } from "node:events"
import { knex } from "@medusajs/framework/mikro-orm/knex"
import { issueCreditNote } from "../credit-notes"
import { aCreditNote } from "./a-credit-note"

/**
 * Run by a test in a process of its own, with connections of its own: issues so many credit notes into
 * one series at once, each in a transaction, every tenth of which fails after it has drawn its number.
 * Says that it is ready, and waits for the word, so that two such processes meet.
 */
async function main([database, name, count]: string[]): Promise<void> {
  const { DB_HOST: host, DB_PORT: port, DB_USERNAME: user, DB_PASSWORD: password } = process.env
  const connection = { host, port: Number(port ?? 5432), user, password, database }
  const sql = knex({ client: "pg", connection, pool: { min: 0, max: 5 } })
  const issue = (index: number) =>
    sql.transaction(async (transaction) => {
      await issueCreditNote(transaction, aCreditNote(`cn_${name}_${index}`))
      if (index % 10 === 9) throw new Error("The rest of the change cannot be written")
    })
  await sql.raw("select 1")
  process.stdout.write("ready\n")
  await once(process.stdin, "data")
  const outcomes = await Promise.allSettled(Array.from({ length: Number(count) }, (_, index) => issue(index)))
  process.stdout.write(String(outcomes.filter(({ status }) => status === "fulfilled").length))
  await sql.destroy()
  process.exit(0)
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error}\n`)
  process.exit(1)
})
