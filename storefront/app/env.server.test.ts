import { expect, test } from "vitest"

import { readEnvironment } from "./env.server"

test("with nothing set the shop listens on loopback only and trusts no proxy", () => {
  expect(readEnvironment({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    backendUrl: "http://127.0.0.1:9000",
    trustProxy: false,
  })
})

test("in production there is no secret by default", () => {
  expect(() => readEnvironment({ NODE_ENV: "production" })).toThrow("SESSION_SECRET")
})

test("a wrong value is named with the variable it stands in", () => {
  expect(() => readEnvironment({ PORT: "http", BACKEND_URL: "nine thousand" })).toThrow(/PORT.*BACKEND_URL/)
})

test("a short session secret is refused", () => {
  expect(() => readEnvironment({ SESSION_SECRET: "secret" })).toThrow("SESSION_SECRET")
})

test("a proxy is trusted by number of hops or by address, as Express understands it", () => {
  expect(readEnvironment({ TRUST_PROXY: "1" }).trustProxy).toBe(1)
  expect(readEnvironment({ TRUST_PROXY: "loopback, 10.0.0.0/8" }).trustProxy).toBe("loopback, 10.0.0.0/8")
})
