import { createSecretKey, generateKeyPairSync } from "node:crypto"
import { createMedusaContainer, ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { asValue } from "@medusajs/framework/awilix"
import { accessKey } from "../access-key"
import { grantIdOf, tokenOf } from "../access-token"

const GRANT = "rgrant_01ARZ3NDEKTSV4RRFFQ69G5FAV"

/** A server with a secret, in any shape that Medusa takes. */
function serverWith(jwtSecret: unknown) {
  const container = createMedusaContainer()
  container.register(
    ContainerRegistrationKeys.CONFIG_MODULE,
    asValue({ projectConfig: { http: { jwtSecret } } })
  )
  return container
}

describe("A key for guests", () => {
  const pem = { type: "pkcs8", format: "pem" } as const
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })

  it.each<[string, unknown]>([
    ["a text", "development-only"],
    ["bytes", Buffer.from("development-only")],
    ["a secret key", createSecretKey(Buffer.from("development-only"))],
    ["a private key", privateKey],
    ["a private key with its passphrase", { key: privateKey.export(pem), passphrase: "x" }],
  ])("is made from a secret that is %s, and is another one for each purpose", (_what, secret) => {
    const server = serverWith(secret)
    const keys = [accessKey(server, "token"), accessKey(server, "code"), accessKey(server, "rate-limit")]
    expect(keys.map(({ length }) => length)).toEqual([32, 32, 32])
    expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(3)
    expect(grantIdOf(server, tokenOf(server, GRANT))).toBe(GRANT)
  })

  it("of one server opens nothing at another", () => {
    const token = tokenOf(serverWith("one"), GRANT)
    expect(grantIdOf(serverWith("another"), token)).toBeNull()
    expect(grantIdOf(serverWith("one"), token)).toBe(GRANT)
  })
})
