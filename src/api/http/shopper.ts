import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { opensCase, opensOrder } from "../../domain"
import { refuse } from "../../domain/refusals"
import type { AccessScope } from "../../domain/words"
import type { RmaRecord } from "../../facts/rma"
import { grantOfToken, type Actor } from "../../workflows"
import { answering } from "./answering"
import { authenticateCustomer } from "./authenticate-customer"
import { assertOwnOrder, ownOrderIds } from "./own-orders"
import { readRma } from "./read-rma"

/** Who asks in the store: somebody signed in, or a guest whom a token lets in. */
export type Shopper =
  | { type: "customer"; customer_id: string }
  | {
      type: "guest"
      grant_id: string
      /** An order token opens all of the order, a case token one case of it. */
      scope: AccessScope
      order_id: string
      /** The one case of a case token. */
      rma_id: string | null
      email: string
    }

const TOKEN_HEADER = "x-rma-access"

const shoppers = new WeakMap<object, Shopper>()

/**
 * Lets signed-in customers pass, and guests with a token in `x-rma-access`; {@link shopperOf} tells
 * who it is. A token that is sent decides, whoever is signed in besides: the link in a mail opens the
 * same for everybody.
 */
export async function authenticateShopper(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  // A cache between us and the shopper knows cookies, but not our header.
  res.setHeader("Cache-Control", "no-store")
  await (req.get(TOKEN_HEADER) ? authenticateGuest : authenticateSignedIn)(req, res, next)
}

async function authenticateSignedIn(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  await authenticateCustomer(req, res, (error) => {
    if (!error) shoppers.set(req, { type: "customer", customer_id: req.auth_context.actor_id })
    next(error)
  })
}

const authenticateGuest = answering(async (req: MedusaRequest, _res, next) => {
  const grant = await grantOfToken(req.scope, req.get(TOKEN_HEADER) ?? "")
  if (!grant) refuse("unauthorized")
  const { id: grant_id, scope, order_id, rma_id, email } = grant
  shoppers.set(req, { type: "guest", grant_id, scope, order_id, rma_id, email })
  next()
})

/** Who asks, on a route behind {@link authenticateShopper}. */
export function shopperOf(req: MedusaRequest): Shopper {
  const shopper = shoppers.get(req)
  if (!shopper) throw new Error(`${req.path} does not ask who is there`)
  return shopper
}

/** Who asks, on any route, in one word: what one caller may see again is nothing to another. */
export function callerOf(req: AuthenticatedMedusaRequest): string {
  const shopper = shoppers.get(req)
  return shopper?.type === "guest"
    ? `guest:${shopper.grant_id}`
    : `${req.auth_context.actor_type}:${req.auth_context.actor_id}`
}

/** Who did it, as the history names it: a guest has no id. */
export function actorOfShopper(shopper: Shopper): Actor {
  return { type: "customer", id: shopper.type === "customer" ? shopper.customer_id : null }
}

/**
 * A case that is the shopper's now: orders change hands, and their cases go with them. Drafts are not
 * told of.
 *
 * @throws Refusal `not_found`, the same for a stranger's case and for none
 */
export async function readShoppersRma(
  container: MedusaContainer,
  id: string,
  shopper: Shopper
): Promise<RmaRecord> {
  const rma = await readRma(container, id)
  if (rma.status === "draft") refuse("not_found")
  if (shopper.type === "customer") {
    await assertOwnOrder(container, rma.order_id, shopper.customer_id)
  } else if (!opensCase(shopper, rma)) refuse("not_found")
  return rma
}

/**
 * The filter of the list that leaves the shopper's cases, without drafts; of one order where
 * `orderId` is given.
 */
export async function casesOfShopper(
  container: MedusaContainer,
  shopper: Shopper,
  orderId?: string
): Promise<{ id?: string[]; order_id: string[]; hide_drafts: true }> {
  if (shopper.type === "customer") {
    const order_id = await ownOrderIds(container, shopper.customer_id, orderId)
    return { order_id, hide_drafts: true }
  }
  const isAsked = orderId === undefined || orderId === shopper.order_id
  return {
    order_id: isAsked ? [shopper.order_id] : [],
    ...(shopper.rma_id !== null && { id: [shopper.rma_id] }),
    hide_drafts: true,
  }
}

/**
 * Asks whether all of an order is open to the shopper.
 *
 * @throws Refusal `not_found`, the same for a stranger's order and for none; `unauthorized` for a
 * token that opens one case of it only
 */
export async function assertShoppersOrder(
  container: MedusaContainer,
  orderId: string,
  shopper: Shopper
): Promise<void> {
  if (shopper.type === "customer") return await assertOwnOrder(container, orderId, shopper.customer_id)
  if (shopper.order_id !== orderId) refuse("not_found")
  if (!opensOrder(shopper, orderId)) refuse("unauthorized")
}

/** Lets pass to whom the case in the path is open, be it by the link in a mail. */
export const shoppersRma = answering(async (req: MedusaRequest, _res, next) => {
  await readShoppersRma(req.scope, req.params.id, shopperOf(req))
  next()
})

/** Lets pass to whom the case in the path is open together with its order. */
export const shoppersRmaWithOrderAccess = answering(async (req: MedusaRequest, _res, next) => {
  const shopper = shopperOf(req)
  const { order_id } = await readShoppersRma(req.scope, req.params.id, shopper)
  if (shopper.type === "guest" && !opensOrder(shopper, order_id)) refuse("unauthorized")
  next()
})

/** Lets pass to whom the order that the body names is open. */
export const shoppersOrder = answering(
  async (req: MedusaRequest<{ order_id: string }>, _res, next) => {
    await assertShoppersOrder(req.scope, req.validatedBody.order_id, shopperOf(req))
    next()
  }
)
