import type { ApiClient } from "../integration-tests/runner"

/** Posts and insists: a request that was refused is quick, and says nothing. */
export function posting(client: ApiClient) {
  return async <Answer>(path: string, body: Record<string, unknown>): Promise<Answer> => {
    const { status, data } = await client.post<Answer>(path, body)
    if (status !== 200) throw new Error(`POST ${path}: ${status} ${JSON.stringify(data)}`)
    return data
  }
}
