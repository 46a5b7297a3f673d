import { Auth, Client, FetchError } from "@medusajs/js-sdk"
import { CUSTOMER_TOKEN, type Access } from "../lib/access"
import { forget, keep, readKept } from "../lib/tab-storage"
import { RequestError } from "./request-error"

type Query = Record<string, string | number>
type SendOptions = { access?: Access; idempotencyKey?: string }

/** The store API as one shop's portal talks to it. Everything throws a {@link RequestError}. */
export type PortalApi = {
  /** Signs a customer in; what is asked for as `customer` from then on is asked by them. */
  signIn: (email: string, password: string) => Promise<void>
  read: <T>(path: string, access: Access | null, query?: Query) => Promise<T>
  /** Sent twice with the same key, it is done once. */
  send: <T>(path: string, body: object, options?: SendOptions) => Promise<T>
  upload: <T>(path: string, files: File[], access: Access) => Promise<T>
  download: (path: string, access: Access, query?: Query) => Promise<Blob>
}

/** @param publishableKey of the shop, without which its store API stays closed */
export function createPortalApi(publishableKey: string): PortalApi {
  const config = {
    baseUrl: "/",
    publishableKey,
    auth: {
      type: "jwt" as const,
      // The tab's own: whoever borrows the phone next is nobody again.
      jwtTokenStorageMethod: "custom" as const,
      jwtTokenStorageKey: CUSTOMER_TOKEN,
      storage: { getItem: readKeptAsync, setItem: keepAsync, removeItem: forgetAsync },
    },
  }
  const client = new Client(config)
  const auth = new Auth(client, config)

  /**
   * The SDK keeps nothing of a refusal but its English sentence, and shoppers read why something could
   * not be done in their own language, by its code.
   */
  const post = async (path: string, init: RequestInit, access: Access | undefined) => {
    const response = await fetch(path, {
      ...init,
      method: "POST",
      headers: {
        "x-publishable-api-key": publishableKey,
        ...init.headers,
        ...(access?.type === "customer" && { authorization: `Bearer ${await client.getToken()}` }),
        ...(access && tokenOf(access)),
      },
    }).catch(unreachable)
    if (!response.ok) throw await RequestError.of(response)
    return response.json()
  }

  return {
    signIn: async (email, password) => {
      const answer = await auth
        .login("customer", "emailpass", { email, password })
        .catch(failedSignIn)
      // Another way of signing in would go on at a page of its own, and this one asks for a password.
      if (typeof answer !== "string") throw new RequestError({ status: 401, code: "unauthorized" })
    },
    read: (path, access, query) =>
      client.fetch<never>(path, { query, headers: headersOf(access) }).catch(failed),
    send: (path, body, { access, idempotencyKey } = {}) => {
      const headers = {
        "content-type": "application/json",
        ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
      }
      return post(path, { headers, body: JSON.stringify(body) }, access)
    },
    upload: (path, files, access) => {
      const body = new FormData()
      for (const file of files) body.append("files", file)
      return post(path, { body }, access)
    },
    download: async (path, access, query) => {
      const headers = { ...headersOf(access), accept: "*/*" }
      const response = await client.fetch<Response>(path, { query, headers }).catch(failed)
      return response.blob()
    },
  }
}

/** The SDK itself says who signed in; a guest is not to be taken for them. */
function headersOf(access: Access | null): Record<string, string | null> {
  return access && access.type !== "customer" ? { authorization: null, ...tokenOf(access) } : {}
}

function tokenOf(access: Access): Record<string, string> {
  return access.type === "customer" ? {} : { "x-rma-access": access.token }
}

function failed(error: unknown): never {
  throw new RequestError({ status: statusOf(error) })
}

function unreachable(): never {
  throw new RequestError({ status: 0 })
}

function failedSignIn(error: unknown): never {
  const status = statusOf(error)
  throw new RequestError({ status, code: status === 401 ? "unauthorized" : null })
}

function statusOf(error: unknown): number {
  return error instanceof FetchError ? (error.status ?? 0) : 0
}

async function readKeptAsync(name: string) {
  return readKept(name)
}

async function keepAsync(name: string, value: string) {
  keep(name, value)
}

async function forgetAsync(name: string) {
  forget(name)
}
