/** What an endpoint answered, whatever its status: specs assert refusals as often as successes. */
export type ApiResponse<Body> = { status: number; data: Body; headers: Headers }

type RequestOptions = {
  headers?: Record<string, string>
  query?: Record<string, string | number | boolean>
}

/** Calls the endpoints of a store; never throws on a status. `Body` is what the spec expects to read. */
export class ApiClient {
  constructor(
    private readonly origin: () => string,
    private readonly headers: Record<string, string> = {}
  ) {}

  /** The same client with more headers, such as a session's. */
  withHeaders(headers: Record<string, string>) {
    return new ApiClient(this.origin, { ...this.headers, ...headers })
  }

  get<Body = unknown>(path: string, options?: RequestOptions) {
    return this.request<Body>("GET", path, undefined, options)
  }

  post<Body = unknown>(path: string, body: unknown = {}, options?: RequestOptions) {
    return this.request<Body>("POST", path, body, options)
  }

  delete<Body = unknown>(path: string, options?: RequestOptions) {
    return this.request<Body>("DELETE", path, undefined, options)
  }

  private async request<Body>(
    method: string,
    path: string,
    body: unknown,
    { headers = {}, query = {} }: RequestOptions = {}
  ): Promise<ApiResponse<Body>> {
    const url = new URL(path, this.origin())
    for (const [name, value] of Object.entries(query)) {
      url.searchParams.set(name, String(value))
    }
    const response = await fetch(url, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...this.headers,
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return {
      status: response.status,
      data: (await readBody(response)) as Body,
      headers: response.headers,
    }
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  const isJson = response.headers.get("content-type")?.includes("json")
  return isJson && text ? JSON.parse(text) : text
}
