import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

const QUIET_FOR_MS = 25
const LOOK_EVERY_MS = 5
const PATIENCE_MS = 10_000

/** Sees every statement that the store sends to its database, "begin" and "commit" among them. */
export class QueryWatch {
  private readonly knex: Knex
  private sent = 0
  private lastAt = 0

  constructor(private readonly container: MedusaContainer) {
    this.knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    this.knex.on("query", () => {
      this.sent += 1
      this.lastAt = performance.now()
    })
  }

  /** Waits until what goes on after an answer, such as mails, is over: it must not slow the next request. */
  async untilQuiet(): Promise<void> {
    const giveUpAt = performance.now() + PATIENCE_MS
    while (this.isBusy()) {
      if (performance.now() > giveUpAt) throw new Error("The store does not come to rest")
      await sleep(LOOK_EVERY_MS)
    }
  }

  /** How many statements a request takes. Nobody is told of it meanwhile: mails are not part of it. */
  async count(request: () => Promise<unknown>): Promise<number> {
    await this.untilQuiet()
    const bus = this.container.resolve(Modules.EVENT_BUS)
    const emit = bus.emit
    bus.emit = async () => undefined
    try {
      const before = this.sent
      await request()
      return this.sent - before
    } finally {
      bus.emit = emit
    }
  }

  private isBusy(): boolean {
    const connectionsInUse: number = this.knex.client.pool.numUsed()
    return connectionsInUse > 0 || performance.now() - this.lastAt < QUIET_FOR_MS
  }
}
