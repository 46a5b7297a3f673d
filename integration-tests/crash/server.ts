import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { RMA_MODULE } from "../../src/modules/rma"
import { expireOverdueExchanges, finishUnfinished, sendUnsentEvents } from "../../src/workflows"
import { bootMedusa } from "../runner/boot-medusa"
import type { Answer, Death, Order } from "./orders-to-the-server"

/**
 * A server of the shop, in a process of its own that may be killed: `startServer` starts it. It does
 * what any server does, and besides counts what it says to the database, to die at a word of it.
 */
void serve()

/** As knex hands it to the driver. */
const STATEMENT = z.object({ text: z.string() })

const WEBHOOK_DELAY_MS = 500

let said = 0
let death: Death | null = null

async function serve(): Promise<void> {
  const { origin, container } = await bootMedusa()
  listenToWhatIsSaid(container)
  // On a busy machine a crowd takes its time, and patience is not what is tried here.
  container.resolve(RMA_MODULE).options.lock_timeout_seconds = 60
  // Core lets a webhook wait, so that it does not come before the answer. Here it may.
  Object.assign(container.resolve(Modules.PAYMENT), { options: { webhook_delay: WEBHOOK_DELAY_MS } })
  process.on("message", (order: Order) => {
    void obey(order).then(
      (value) => tell({ id: order.id, value }),
      (error: unknown) => tell({ id: order.id, error: String(error) })
    )
  })
  tell({ ready: origin })

  async function obey(order: Order): Promise<number> {
    switch (order.act) {
      case "die_at":
        said = 0
        death = order.death
        return 0
      case "count":
        return said
      case "finish": {
        const now = new Date()
        const { failed } = await finishUnfinished(container, now)
        await sendUnsentEvents(container, now)
        return failed
      }
      case "expire":
        return await expireOverdueExchanges(container, new Date())
    }
  }
}

function tell(answer: Answer): void {
  process.send?.(answer)
}

function listenToWhatIsSaid(container: MedusaContainer): void {
  const { driver } = container.resolve(ContainerRegistrationKeys.PG_CONNECTION).client
  const connections: { query(...statement: unknown[]): unknown } = driver.Client.prototype
  const { query } = connections
  connections.query = function (...statement) {
    said += 1
    if (!death || !isItsMoment(death, statement)) return query.apply(this, statement)
    if (death.is_heard) query.apply(this, statement)
    process.kill(process.pid, "SIGKILL")
    return new Promise(() => undefined)
  }
}

function isItsMoment({ statement: moment }: Death, [statement]: unknown[]): boolean {
  if (typeof moment === "number") return said === moment
  const { data } = STATEMENT.safeParse(statement)
  return data !== undefined && moment.every((word) => data.text.includes(word))
}
