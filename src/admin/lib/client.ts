import Medusa from "@medusajs/js-sdk"
import type { RefusalBody } from "../../types/http"
import { RequestError } from "./request-error"

const backendUrl = __BACKEND_URL__ || "/"
const authType = __AUTH_TYPE__ ?? "session"

/** The SDK as the dashboard itself sets it up, so that both share the session. */
export const sdk = new Medusa({
  baseUrl: backendUrl,
  auth: {
    type: authType,
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})

type Query = Record<string, unknown>

/** Reads `path`. Throws a {@link RequestError}. */
export async function read<T>(path: string, query?: Query): Promise<T> {
  return await sdk.client.fetch<T>(path, { query }).catch((error: unknown) => {
    throw RequestError.from(error)
  })
}

/**
 * Posts `body` to `path`; sent twice with the same key, it is done once. Throws a
 * {@link RequestError} that knows the refusal's code: the SDK keeps nothing of an error but its
 * English message, and people shall read the refusal in their own language.
 */
export async function send<T>(path: string, body: object, idempotencyKey: string): Promise<T> {
  const response = await fetch(`${serverUrl()}${path}`, {
    method: "POST",
    credentials: authType === "session" ? "include" : "omit",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      "idempotency-key": idempotencyKey,
      ...(await authorization()),
    },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    throw RequestError.from(error)
  })

  if (!response.ok) throw await refusalOf(response)
  return await response.json()
}

/** Deletes what is at `path`. Throws a {@link RequestError}. */
export async function remove(path: string): Promise<void> {
  const response = await fetch(`${serverUrl()}${path}`, {
    method: "DELETE",
    credentials: authType === "session" ? "include" : "omit",
    headers: { accept: "application/json", ...(await authorization()) },
  }).catch((error: unknown) => {
    throw RequestError.from(error)
  })
  if (!response.ok) throw await refusalOf(response)
}

/** Sends files to `path`. Throws a {@link RequestError}. */
export async function upload<T>(path: string, files: File[]): Promise<T> {
  const form = new FormData()
  for (const file of files) form.append("files", file)
  const response = await fetch(`${serverUrl()}${path}`, {
    method: "POST",
    credentials: authType === "session" ? "include" : "omit",
    headers: { accept: "application/json", ...(await authorization()) },
    body: form,
  }).catch((error: unknown) => {
    throw RequestError.from(error)
  })
  if (!response.ok) throw await refusalOf(response)
  return await response.json()
}

/** Reads a file that only who is signed in may have. Throws a {@link RequestError}. */
export async function readFile(path: string): Promise<Blob> {
  const response = await fetch(`${serverUrl()}${path}`, {
    credentials: authType === "session" ? "include" : "omit",
    headers: await authorization(),
  }).catch((error: unknown) => {
    throw RequestError.from(error)
  })
  if (!response.ok) throw await refusalOf(response)
  return await response.blob()
}

async function refusalOf(response: Response): Promise<RequestError> {
  const refusal: Partial<RefusalBody> = await response.json().catch(() => ({}))
  return new RequestError(response.status, refusal.code ?? null, refusal.message ?? "")
}

/** Where the server is, as the browser reaches it. */
export function serverUrl(): string {
  return backendUrl === "/" ? window.location.origin : backendUrl.replace(/\/$/, "")
}

async function authorization(): Promise<Record<string, string>> {
  const token = authType === "jwt" ? await sdk.client.getToken() : null
  return token ? { authorization: `Bearer ${token}` } : {}
}
