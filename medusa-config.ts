import path from "node:path"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { APPROVAL_LIMITS } from "./demo/approval-limits"
import type { RmaPluginOptions } from "./src/modules/rma/options"

/**
 * The development shop: this repository run as a Medusa application of its own, for daily work, for
 * the tests and for the demo. What a merchant's shop needs is only the plugin's own entry.
 */
loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const url = `http://localhost:${process.env.PORT ?? 9000}`
const storefront = "http://localhost:8000"

const rmaOptions: RmaPluginOptions = {
  return_address: "Maison Morel, Returns\n4 quai des Chartrons\n33000 Bordeaux\nFrance",
  instructions: "Put the slip into the parcel and bring it to any post office within 14 days.",
  return_by_days: 14,
  shop_email: "returns@maison-morel.example",
  idempotent_providers: ["pp_system_default", "pp_unreliable_idempotent"],
  approval_limits: process.env.RMA_DEMO === "1" ? APPROVAL_LIMITS : {},
  // Built by the scripts wherever they keep what they build.
  portal_folder: process.env.RMA_PORTAL ?? ".medusa/server/portal/dist",
  portal_frame_ancestors: [storefront],
}

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: storefront,
      adminCors: url,
      authCors: `${storefront},${url}`,
      jwtSecret: process.env.JWT_SECRET ?? "development-only",
      cookieSecret: process.env.COOKIE_SECRET ?? "development-only",
    },
    // In production Medusa marks the session cookie as secure, and the browser then drops it over
    // plain http: signing in would seem to work, and every page after it would answer 401.
    cookieOptions: { secure: false },
  },
  admin: { disable: process.env.DISABLE_ADMIN === "true" },
  // Store credit and gift cards; the tests run without it too.
  plugins:
    process.env.RMA_WITHOUT_LOYALTY === "1"
      ? []
      : [{ resolve: "@medusajs/loyalty-plugin", options: {} }],
  modules: [
    { resolve: "./src/modules/rma", options: rmaOptions },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          mailProvider(),
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              backend_url: `${url}/static`,
              // Not below static, which the server shows to everybody.
              private_upload_dir: path.resolve(process.env.RMA_FILES ?? ".demo/files"),
            },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/locking",
      options: { providers: lockingProviders(process.env.RMA_LOCKING ?? "in-memory") },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: { providers: testPaymentProviders() },
    },
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: { providers: fulfillmentProviders() },
    },
  ],
})

/**
 * Mails land in a folder, where a developer reads them; with `RMA_SMTP_PORT` a mail server on this
 * machine gets them. An absolute path: Medusa looks for relative ones below src, which the package ships.
 */
function mailProvider() {
  const port = Number(process.env.RMA_SMTP_PORT ?? 0)
  return port
    ? {
        resolve: path.resolve("src/providers/smtp"),
        id: "smtp",
        options: {
          channels: ["email"],
          host: "127.0.0.1",
          port,
          from: "Maison Morel <returns@maison-morel.example>",
          timeout_seconds: 2,
        },
      }
    : {
        resolve: path.resolve("demo/outbox-provider"),
        id: "outbox",
        options: {
          channels: ["email"],
          folder: path.resolve(process.env.RMA_OUTBOX ?? ".demo/outbox"),
        },
      }
}

/** The locking providers for `RMA_LOCKING`: the same tests run with each of the three that Medusa has. */
function lockingProviders(name: string) {
  switch (name) {
    case "in-memory":
      return []
    case "postgres":
      return [
        { resolve: "@medusajs/medusa/locking-postgres", id: "locking-postgres", is_default: true },
      ]
    case "redis":
      return [
        {
          resolve: "@medusajs/medusa/locking-redis",
          id: "locking-redis",
          is_default: true,
          options: { redisUrl: process.env.REDIS_URL ?? "redis://localhost:6379" },
        },
      ]
    default:
      throw new Error(`RMA_LOCKING must be in-memory, postgres or redis, not "${name}"`)
  }
}

/**
 * A gateway that can be told to refuse, to hang or to fail after paying; never part of the demo.
 * Twice: as one of which nobody knows what a repeated refund does, and as one that answers the same
 * key once. Besides, one that asks the shopper for a second step and tells of it by a webhook.
 */
function testPaymentProviders() {
  if (process.env.RMA_TEST_PROVIDER !== "1") {
    return []
  }
  const resolve = path.resolve("integration-tests/factories/providers/unreliable-payment")
  return [
    { resolve, id: "test" },
    { resolve, id: "idempotent" },
    { resolve: path.resolve("integration-tests/factories/providers/two-step-payment"), id: "test" },
  ]
}

/** Parcels are sent by hand, and in the tests by a carrier besides that can be told to refuse a label. */
function fulfillmentProviders() {
  const manual = { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" }
  const resolve = path.resolve("integration-tests/factories/providers/unreliable-carrier")
  return process.env.RMA_TEST_PROVIDER === "1" ? [manual, { resolve, id: "test" }] : [manual]
}
