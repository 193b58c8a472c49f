import { RouterContextProvider, type LoaderFunctionArgs } from "react-router"
import { expect, test } from "vitest"

import { requestFactsContext } from "~/context"

import { memberSessionMiddleware } from "./member-session.server"

type Handler = (args: LoaderFunctionArgs) => unknown
type RouteModule = { loader?: Handler; action?: Handler }

const modules = import.meta.glob<RouteModule>([
  "../cooperative/**/{route,layout,not-found}.tsx",
  "../alliance/**/{route,layout,not-found}.tsx",
  "../enterprise/**/{route,layout,not-found}.tsx",
  "../agency/**/{route,layout,not-found}.{ts,tsx}",
  "../agreement/**/route.tsx",
  "../obstacle/{list,raise,detail}/route.tsx",
  "../report/**/route.tsx",
  "./choose/route.tsx",
])

/** What a stranger without a session gets from a loader or action: the response it throws or returns. */
async function asStranger(handler: Handler, method: "GET" | "POST"): Promise<Response> {
  const address = "http://shop.test/kenh-htx/don-hang/order_1/tu-choi?q=mai"
  const request = new Request(address, { method, body: method === "POST" ? new FormData() : undefined })
  const context = new RouterContextProvider()
  context.set(requestFactsContext, { nonce: "n", reference: "AAA-AAA", locale: "vi", origin: "http://shop.test" })
  const args = { request, context, url: new URL(address), params: { id: "order_1", ask: "tu-choi" }, pattern: "" }
  const response = await memberSessionMiddleware({ ...args }, async () => {
    try {
      const answer = await handler(args)
      return answer instanceof Response ? answer : Response.json(answer)
    } catch (thrown) {
      if (thrown instanceof Response) return thrown
      throw thrown
    }
  })
  if (!(response instanceof Response)) throw new Error("The middleware gave back no response")
  return response
}

test("the portals have pages to guard", () => {
  expect(Object.keys(modules).length).toBeGreaterThan(12)
})

test.each(Object.keys(modules))("%s shows and takes nothing from who is not signed in", async (name) => {
  const module = await modules[name]?.()
  expect(module?.loader, "every page of a portal has a loader that asks the gate").toBeDefined()
  for (const [handler, method] of [
    [module?.loader, "GET"],
    [module?.action, "POST"],
  ] as const) {
    if (!handler) continue
    const response = await asStranger(handler, method)
    expect(response.status).toBe(302)
    const address = new URL(response.headers.get("location") ?? "", "http://shop.test")
    expect(address.pathname).toBe("/dang-nhap-don-vi")
    expect(address.searchParams.get("next")).toBe("/kenh-htx/don-hang/order_1/tu-choi?q=mai")
    expect(response.headers.get("cache-control")).toBe("private, no-store")
  }
})
