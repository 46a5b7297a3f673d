import { randomUUID } from "node:crypto"
import { Client } from "pg"
import { testEnvironment } from "./test-environment"

export type StoreDatabase = { name: string; url: string; drop: () => Promise<void> }

/** A database of its own, copied from the migrated and seeded template within a tenth of a second. */
export async function createStoreDatabase(): Promise<StoreDatabase> {
  const { serverUrl, template } = testEnvironment()
  const name = `rma_${randomUUID().replaceAll("-", "")}`
  // Copying the files is quicker than PostgreSQL's default, which writes each page to the log.
  await execute(serverUrl, `create database ${name} template ${template} strategy file_copy`)

  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    name,
    url: url.toString(),
    drop: () => execute(serverUrl, `drop database if exists ${name} with (force)`),
  }
}

async function execute(databaseUrl: string, sql: string) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
