import { createHash } from "node:crypto"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { canonicalJson } from "../../domain/canonical-json"
import { refuse } from "../../domain/refusals"
import { RMA_MODULE } from "../../modules/rma"
import { seal, unseal } from "../../workflows"
import { answering } from "./answering"
import { rememberMaking } from "./made-once"
import { callerOf } from "./shopper"

const KEPT_FOR_MS = 24 * 60 * 60 * 1000
/**
 * Above any running request: a provider may take its time, and a key taken over too early runs
 * twice.
 */
const LOCKED_FOR_MS = 2 * 60 * 1000
/**
 * Refusals that are about the moment and not about the request: the same one may succeed when tried
 * again.
 */
const NOT_KEPT = ["order_busy"]

/**
 * With an `Idempotency-Key`, does the request once: asked again by the same caller with the same
 * body, it answers what it answered first. Stands after authorisation, so that a key opens nothing.
 *
 * @throws Refusal `invalid_data`, `idempotency_key_reused`, `idempotency_in_progress`
 */
export const idempotent = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse, next) => {
    const key = req.get("idempotency-key")
    if (key === undefined) return next()
    assertKey(key)

    const now = Date.now()
    const rmaModule = req.scope.resolve(RMA_MODULE)
    const claim = await rmaModule.claimIdempotencyKey({
      scope: scopeOf(req),
      key,
      body_hash: createHash("sha256").update(canonicalJson(req.validatedBody)).digest("hex"),
      locked_until: new Date(now + LOCKED_FOR_MS),
      expires_at: new Date(now + KEPT_FOR_MS),
    })
    if (claim.outcome === "reused") refuse("idempotency_key_reused")
    if (claim.outcome === "running") refuse("idempotency_in_progress")
    if (claim.outcome === "answered") {
      res.status(claim.status_code).json(readAnswer(req.scope, scopeOf(req), claim.response))
      return
    }

    rememberMaking(req, claim)
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    beforeAnswering(res, async (body) => {
      const { statusCode } = res
      const isKept = statusCode < 500 && !NOT_KEPT.includes(codeOf(body))
      try {
        await (isKept
          ? rmaModule.keepAnswer(claim.id, statusCode, sealAnswer(req.scope, scopeOf(req), body))
          : rmaModule.releaseIdempotencyKey(claim.id))
      } catch (error) {
        // What was done is done: the caller hears of it, and the key stays locked for a while.
        logger.error("The answer to an idempotent request was not kept", toError(error))
      }
    })
    next()
  }
)

function assertKey(key: string): void {
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) {
    refuse("invalid_data", {
      field: "Idempotency-Key",
      problem: "expected 1 to 255 printable ASCII characters",
    })
  }
}

/** A key means nothing to another caller or on another path. */
function scopeOf(req: AuthenticatedMedusaRequest): string {
  return `${callerOf(req)} ${req.method} ${req.baseUrl}${req.path}`
}

const sealedAnswer = z.object({ sealed: z.string() })

/** An answer may tell of a gift card's code, which nobody reads in the database. */
function sealAnswer(container: MedusaContainer, scope: string, body: unknown) {
  return { sealed: seal(container, { purpose: "answer", row: scope }, JSON.stringify(body)) }
}

/** @throws Refusal `idempotency_in_progress`: the server's secret was changed since, so nobody can say */
function readAnswer(container: MedusaContainer, scope: string, kept: unknown): unknown {
  const { sealed } = sealedAnswer.parse(kept)
  const answer = unseal(container, { purpose: "answer", row: scope }, sealed)
  return answer === null ? refuse("idempotency_in_progress") : JSON.parse(answer)
}

/**
 * Does something with the answer before it is sent, also to a caller who hung up: whoever asks
 * again right after it must find it.
 */
function beforeAnswering(res: MedusaResponse, act: (body: unknown) => Promise<void>): void {
  const json = res.json
  res.json = (body: unknown) => {
    res.json = json
    void act(body).then(() => json.call(res, body))
    return res
  }
}

function codeOf(body: unknown): string {
  return typeof body === "object" && body !== null && "code" in body ? String(body.code) : ""
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
