import { performance } from "node:perf_hooks"
import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreAccessResponse } from "../../../../types/http"
import { verifyAccess } from "../../../../workflows"
import { answering } from "../../../http/answering"
import { attemptOf } from "../attempt-of"
import type { StoreVerifyAccess } from "../validators"

/** Longer than any look-up takes, so that no refusal comes sooner than another. */
const REFUSED_AFTER_MS = 300

export const POST = answering(
  async (req: MedusaRequest<StoreVerifyAccess>, res: MedusaResponse<StoreAccessResponse>) => {
    const startedAt = performance.now()
    res.setHeader("Cache-Control", "no-store")
    try {
      const { code } = req.validatedBody
      const { expires_at, ...access } = await verifyAccess(req.scope, { ...attemptOf(req), code })
      res.json({ ...access, expires_at: expires_at.toISOString() })
    } catch (error) {
      await sleep(REFUSED_AFTER_MS - (performance.now() - startedAt))
      throw error
    }
  }
)
