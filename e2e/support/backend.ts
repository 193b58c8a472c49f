import { expect, type APIRequestContext } from "@playwright/test"

const backend = process.env.BACKEND_URL ?? "http://localhost:9000"

/** What is written and read past the pages: what a journey needs to be there, and what it left behind. */
export interface BackendCaller {
  readonly get: <T>(path: string) => Promise<T>
  readonly send: <T>(path: string, body: object, method?: "POST" | "PUT") => Promise<T>
  readonly hand: <T>(path: string, file: { name: string; mimeType: string; buffer: Buffer }) => Promise<T>
}

/** The backend as a member calls it, of the demo unless another password is given. */
export const memberCaller = async (
  request: APIRequestContext,
  email: string,
  password = "lienket-demo",
): Promise<BackendCaller> => {
  const data = { email, password }
  const { token } = await (await request.post(`${backend}/auth/member/emailpass`, { data })).json()
  return caller(request, { authorization: `Bearer ${token}` })
}

/** The backend as nobody in particular calls it. */
export const strangerCaller = (request: APIRequestContext): BackendCaller => caller(request, {})

/** The backend as the shop calls it for a guest. */
export const guestCaller = (request: APIRequestContext): BackendCaller =>
  caller(request, { "x-publishable-api-key": process.env.PUBLISHABLE_KEY ?? "" })

const caller = (request: APIRequestContext, headers: Record<string, string>): BackendCaller => {
  const answer = async (path: string, options: Parameters<APIRequestContext["fetch"]>[1]) => {
    const response = await request.fetch(`${backend}${path}`, { ...options, headers })
    expect(response.status(), `${path}: ${await response.text()}`).toBe(200)
    return await response.json()
  }
  return {
    get: (path) => answer(path, { method: "GET" }),
    send: (path, data, method = "POST") => answer(path, { method, data }),
    hand: (path, file) => answer(path, { method: "POST", multipart: { file } }),
  }
}
