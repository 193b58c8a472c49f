import type { MedusaRequest } from "@medusajs/framework/http"
import { expect, test } from "vitest"
import { clientAddress } from "./client-address"

const from = (remoteAddress: string, forwarded?: string) =>
  clientAddress({
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
    socket: { remoteAddress } as MedusaRequest["socket"],
  })

test("the shop on the same machine says for whom it asks, and of a chain the nearest proxy is believed", () => {
  expect(from("127.0.0.1", "203.0.113.7")).toBe("203.0.113.7")
  expect(from("::ffff:127.0.0.1", "10.0.0.1, 203.0.113.7")).toBe("203.0.113.7")
  expect(from("::1")).toBe("::1")
})

test("a stranger cannot pass for somebody else", () => {
  expect(from("198.51.100.9", "203.0.113.7")).toBe("198.51.100.9")
})
