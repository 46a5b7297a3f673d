import type { Store } from "../runner"

export type RawAnswer = { status: number; body: unknown }

/**
 * Sends bytes as they are, signed in as the fixture's admin: what a well-behaved client never
 * sends.
 */
export async function rawRequest(
  store: Store,
  path: string,
  { body, headers = {}, method = "POST", signal }: RawRequest
): Promise<RawAnswer> {
  const { data } = await store.api.post<{ token: string }>("/auth/user/emailpass", {
    email: store.fixture.admin.email,
    password: store.fixture.admin.password,
  })
  const response = await fetch(`${store.origin}${path}`, {
    method,
    body,
    signal,
    headers: { authorization: `Bearer ${data.token}`, ...headers },
  })
  return { status: response.status, body: await response.json() }
}

type RawRequest = {
  body?: BodyInit
  headers?: Record<string, string>
  method?: string
  /** Hangs up. */
  signal?: AbortSignal
}
