import type { MedusaContainer } from "@medusajs/framework/types"
import { Client } from "pg"
import { readFixture, type Fixture } from "../integration-tests/factories/fixture"
import {
  ApiClient,
  bootMedusa,
  createStoreDatabase,
  type StoreDatabase,
} from "../integration-tests/runner"
import { coreMiddlewares } from "../src/api/core/middlewares"

/** A store that runs in this process, as the benchmarks use it. */
export type BenchStore = {
  container: MedusaContainer
  fixture: Fixture
  /** A connection of its own to the store's database. */
  sql: Client
  /** Signed in as the fixture's admin. */
  staff: ApiClient
  /** Signed in as nobody, with the publishable key. */
  visitor: ApiClient
  /** Signed in as Emma, whose orders are returned. */
  shopper: ApiClient
  close: () => Promise<void>
}

/**
 * Boots Medusa on a copy of the seeded database. Core's routes are as they are in a shop without the
 * plugin: what we put before them (the gate, the lock, the look for open cases) would count against
 * core.
 */
export async function openStore(): Promise<BenchStore> {
  coreMiddlewares.length = 0
  const database = await createStoreDatabase()
  process.env.DATABASE_URL = database.url
  try {
    return await boot(database)
  } catch (error) {
    await database.drop()
    throw error
  }
}

async function boot(database: StoreDatabase): Promise<BenchStore> {
  const { origin, container, shutdown } = await bootMedusa()
  const sql = new Client({ connectionString: database.url })
  await sql.connect()
  const fixture = await readFixture(container)
  const api = new ApiClient(() => origin)
  const visitor = api.withHeaders({ "x-publishable-api-key": fixture.shop.publishable_key })

  return {
    container,
    fixture,
    sql,
    visitor,
    staff: await signIn(api, "user", fixture.admin),
    shopper: await signIn(visitor, "customer", fixture.customers.emma),
    close: async () => {
      await shutdown()
      await sql.end()
      await database.drop()
    },
  }
}

async function signIn(
  api: ApiClient,
  actor: "user" | "customer",
  { email, password }: { email: string; password: string }
) {
  const { status, data } = await api.post<{ token?: string }>(`/auth/${actor}/emailpass`, {
    email,
    password,
  })
  if (!data.token) throw new Error(`${email} cannot sign in: ${status}`)
  return api.withHeaders({ authorization: `Bearer ${data.token}` })
}
