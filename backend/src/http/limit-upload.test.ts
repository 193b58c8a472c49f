import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { expect, onTestFinished, test } from "vitest"
import { limitUpload } from "./limit-upload"

interface Reply {
  readonly status: number | undefined
  readonly body: string
}

/** Sends 20 bytes through the middleware, as a client that says how long the body is, or does not. */
const send = async (method: string, headers: Record<string, string>, body: string): Promise<Reply> => {
  const server = createServer((req, res) => {
    const response = Object.assign(res, {
      status: (code: number) => Object.assign(response, { statusCode: code }),
      json: (value: unknown) => res.end(JSON.stringify(value)),
    })
    limitUpload(30)(req as unknown as MedusaRequest, response as unknown as MedusaResponse, () => res.end("passed"))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  onTestFinished(() => void server.close())
  return await new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const sent = request({ port, host: "127.0.0.1", method, headers }, (reply) => {
      let text = ""
      reply.on("data", (chunk) => (text += chunk)).on("end", () => resolve({ status: reply.statusCode, body: text }))
    })
    sent.on("error", reject)
    sent.end(body)
  })
}

test("an upload within the limit passes, also exactly at it", async () => {
  expect(await send("POST", { "content-length": "30" }, "x".repeat(30))).toEqual({ status: 200, body: "passed" })
})

test("an upload above the limit is refused with 413 in our shape, in the sender's language", async () => {
  const { status, body } = await send("POST", { "content-length": "31", "accept-language": "en" }, "x".repeat(31))
  expect(status).toBe(413)
  expect(JSON.parse(body)).toMatchObject({ code: "too_large", field: "content-length", type: "invalid_data" })
})

test("an upload that does not say how long it is cannot get around the limit", async () => {
  const { status, body } = await send("POST", { "transfer-encoding": "chunked" }, "x".repeat(100))
  expect(status).toBe(411)
  expect(JSON.parse(body)).toMatchObject({ code: "required", field: "content-length" })
})

test("reading a list of uploads is no upload", async () => {
  expect((await send("GET", {}, "")).body).toBe("passed")
})
