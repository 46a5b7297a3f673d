import type { PlacedOrder } from "../integration-tests/factories/orders"
import type { Comparison, Job } from "./compare"
import { coreReturn } from "./core-return"
import type { BenchStore } from "./open-store"
import { orderPool, type OrderPool } from "./order-pool"
import { ourCase } from "./our-case"

const SAMPLES = 21

/** What a unit of this order must have gone through before, and the request to be timed. */
type Act = (order: PlacedOrder) => ReturnType<Job>

/** Ask, approve, receive and settle: one request of ours against core's for the same job. */
export function mainJob(store: BenchStore): Comparison[] {
  const ours = ourCase(store)
  const core = coreReturn(store)
  const acts: { name: string; goal: number; ours: Act; peer: Act }[] = [
    {
      name: "ask",
      goal: 0.3,
      ours: async (order) => () => ours.ask(order),
      peer: async (order) => () => core.ask(order),
    },
    {
      name: "approve",
      goal: 0.45,
      ours: async (order) => {
        const rma = await ours.ask(order)
        return () => ours.approve(rma)
      },
      peer: async (order) => () => core.approve(order),
    },
    {
      name: "receive",
      goal: 0.55,
      ours: async (order) => {
        const rma = await ours.approve(await ours.ask(order))
        return () => ours.receive(rma)
      },
      peer: async (order) => {
        const asked = await core.approve(order)
        return () => core.receive(asked)
      },
    },
    {
      name: "settle",
      goal: 1,
      ours: async (order) => {
        const rma = await ours.receive(await ours.approve(await ours.ask(order)))
        return () => ours.settle(rma)
      },
      peer: async (order) => {
        const received = await core.receive(await core.approve(order))
        return () => core.settle(received)
      },
    },
  ]
  return acts.map(({ name, goal, ...sides }) => ({
    name,
    goal,
    samples: SAMPLES,
    open: async () => ({
      ours: jobOn(await orderPool(store), sides.ours),
      peer: jobOn(await orderPool(store), sides.peer),
    }),
  }))
}

function jobOn(nextOrder: OrderPool, act: Act): Job {
  return () => act(nextOrder())
}
