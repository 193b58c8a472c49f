import type { AxiosInstance, AxiosResponse } from "axios"

interface Options {
  readonly headers?: Readonly<Record<string, string>>
}

/** The runner's HTTP client, with refusals as answers instead of exceptions. */
export interface Api {
  get(url: string, options?: Options): Promise<AxiosResponse>
  post(url: string, body: unknown, options?: Options): Promise<AxiosResponse>
  put(url: string, body: unknown, options?: Options): Promise<AxiosResponse>
}

const everyStatus = { validateStatus: () => true }

export const answering = (client: AxiosInstance): Api => ({
  get: (url, options) => client.get(url, { ...everyStatus, ...options }),
  post: (url, body, options) => client.post(url, body, { ...everyStatus, ...options }),
  put: (url, body, options) => client.put(url, body, { ...everyStatus, ...options }),
})
