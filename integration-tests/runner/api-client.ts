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

  /** The same client at another server of the shop. */
  at(origin: string) {
    return new ApiClient(() => origin, this.headers)
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

  /** Sends a form with files. */
  upload<Body = unknown>(path: string, form: FormData, options?: RequestOptions) {
    return this.request<Body>("POST", path, form, options)
  }

  /** Gets a file, byte by byte. */
  async download(path: string, options?: RequestOptions): Promise<ApiResponse<Buffer>> {
    const response = await this.send("GET", path, undefined, options)
    const data = Buffer.from(await response.arrayBuffer())
    return { status: response.status, data, headers: response.headers }
  }

  private async request<Body>(
    method: string,
    path: string,
    body: unknown,
    options?: RequestOptions
  ): Promise<ApiResponse<Body>> {
    const response = await this.send(method, path, body, options)
    return {
      status: response.status,
      data: (await readBody(response)) as Body,
      headers: response.headers,
    }
  }

  private send(
    method: string,
    path: string,
    body: unknown,
    { headers = {}, query = {} }: RequestOptions = {}
  ): Promise<Response> {
    const url = new URL(path, this.origin())
    for (const [name, value] of Object.entries(query)) {
      url.searchParams.set(name, String(value))
    }
    return fetch(url, {
      method,
      headers: {
        // Of a form, fetch itself says where its parts begin.
        ...(body === undefined || isForm(body) ? {} : { "content-type": "application/json" }),
        ...this.headers,
        ...headers,
      },
      body: body === undefined || isForm(body) ? body : JSON.stringify(body),
    })
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  const isJson = response.headers.get("content-type")?.includes("json")
  return isJson && text ? JSON.parse(text) : text
}

function isForm(body: unknown): body is FormData {
  return body instanceof FormData
}
