import { expect, test } from "vitest"
import { readEnvironment } from "./environment"

const variables = {
  DATABASE_URL: "postgres://lienket@127.0.0.1/lienket",
  JWT_SECRET: "0123456789abcdef",
  COOKIE_SECRET: "0123456789abcdef",
  STORE_CORS: "http://localhost:3000",
  ADMIN_CORS: "http://localhost:3000",
  AUTH_CORS: "http://localhost:3000",
  LIENKET_UPLOADS: "/srv/uploads",
  LIENKET_OUTBOX: "/srv/outbox",
  LIENKET_PUBLIC_SHOP_URL: "http://localhost:3000",
  LIENKET_PUBLIC_BACKEND_URL: "http://localhost:9000",
}

test("a clock that tests move is refused outside of a demo", () => {
  const moved = { ...variables, LIENKET_TEST_CLOCK: "/tmp/clock" }
  expect(() => readEnvironment(moved)).toThrow("LIENKET_TEST_CLOCK")
  expect(() => readEnvironment({ ...moved, LIENKET_DEMO: "0" })).toThrow("LIENKET_TEST_CLOCK")
  expect(readEnvironment({ ...moved, LIENKET_DEMO: "1" }).LIENKET_TEST_CLOCK).toBe("/tmp/clock")
  expect(readEnvironment({ ...variables, LIENKET_TEST_CLOCK: "" }).LIENKET_TEST_CLOCK).toBeUndefined()
})
