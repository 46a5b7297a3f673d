import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { readFixture, type Fixture } from "../factories/fixture"
import { ApiClient } from "./api-client"
import { bootMedusa, type BootOptions, type RunningMedusa } from "./boot-medusa"
import { createStoreDatabase, type StoreDatabase } from "./store-database"
import { testEnvironment } from "./test-environment"

const BOOT_TIMEOUT_MS = 120_000

type Credentials = { email: string; password: string }

type StoreOptions = BootOptions & {
  /** Set while the store runs, such as RMA_LOCKING. */
  env?: Record<string, string>
}

/** A store that runs while the specs of one file do. Its members are readable within tests and hooks. */
export type Store = {
  /** Signed in as nobody, without a publishable key. */
  readonly api: ApiClient
  /** A visitor of the shop: the publishable key and nothing else. */
  readonly visitor: ApiClient
  /** The fixture's admin. */
  readonly staff: ApiClient
  /** The shop, the people and the orders that the database came with. */
  readonly fixture: Fixture
  readonly container: MedusaContainer
  readonly origin: string
  /** For a second process on the same data, and for what only SQL can see. */
  readonly databaseUrl: string
  /** The folder in which the store's mails land, one JSON file each. */
  readonly outbox: string
  /** The folder in which the store keeps uploaded files that are not for everybody. */
  readonly files: string
  signInAsStaff: (credentials: Credentials) => Promise<ApiClient>
  signInAsCustomer: (credentials: Credentials) => Promise<ApiClient>
}

/**
 * Declares specs that need a store: Medusa is booted once for the file, on a copy of the seeded
 * database that no other file sees, and both are gone afterwards. Specs of one file share the store,
 * so each makes the orders it works on.
 */
export function withStore(suite: (store: Store) => void, options: StoreOptions = {}) {
  let started: StartedStore | undefined

  beforeAll(async () => {
    started = await startStore(options)
  }, BOOT_TIMEOUT_MS)

  afterAll(async () => {
    await started?.stop()
    started = undefined
  }, BOOT_TIMEOUT_MS)

  const running = () => {
    if (!started) {
      throw new Error("The store is there within tests and hooks only, not while they are declared")
    }
    return started
  }
  const api = new ApiClient(() => running().medusa.origin)
  const visitor = () =>
    api.withHeaders({ "x-publishable-api-key": running().fixture.shop.publishable_key })

  suite({
    api,
    get visitor() {
      return visitor()
    },
    get staff() {
      return running().staff
    },
    get fixture() {
      return running().fixture
    },
    get container() {
      return running().medusa.container
    },
    get origin() {
      return running().medusa.origin
    },
    get databaseUrl() {
      return running().database.url
    },
    get outbox() {
      return running().outbox
    },
    get files() {
      return running().files
    },
    signInAsStaff: async (credentials) => api.withHeaders(await session(api, "user", credentials)),
    signInAsCustomer: async (credentials) =>
      visitor().withHeaders(await session(api, "customer", credentials)),
  })
}

type StartedStore = {
  medusa: RunningMedusa
  database: StoreDatabase
  fixture: Fixture
  staff: ApiClient
  outbox: string
  files: string
  stop: () => Promise<void>
}

async function startStore({ env, ...boot }: StoreOptions): Promise<StartedStore> {
  const database = await createStoreDatabase()
  const outbox = path.join(testEnvironment().folder, "outbox", database.name)
  const files = path.join(testEnvironment().folder, "files", database.name)
  const restore = setEnvironment({
    ...env,
    DATABASE_URL: database.url,
    RMA_OUTBOX: outbox,
    RMA_FILES: files,
  })
  try {
    const medusa = await bootMedusa(boot)
    const api = new ApiClient(() => medusa.origin)
    const fixture = await readFixture(medusa.container)
    const staff = api.withHeaders(await session(api, "user", fixture.admin))
    const stop = async () => {
      await medusa.shutdown()
      await database.drop()
      restore()
    }
    return { medusa, database, fixture, staff, outbox, files, stop }
  } catch (error) {
    await database.drop()
    restore()
    throw error
  }
}

/** Returns a function that puts things back. */
function setEnvironment(variables: Record<string, string>) {
  const before = process.env
  process.env = { ...before, ...variables }
  return () => {
    process.env = before
  }
}

async function session(api: ApiClient, actor: "user" | "customer", credentials: Credentials) {
  const { status, data } = await api.post<{ token?: string }>(
    `/auth/${actor}/emailpass`,
    credentials
  )
  if (!data.token) {
    throw new Error(`${credentials.email} cannot sign in (${status}): ${JSON.stringify(data)}`)
  }
  return { authorization: `Bearer ${data.token}` }
}
