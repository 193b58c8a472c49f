import { expect, test } from "vitest"
import { loadVariables, localUrl, readEnvironment } from "./environment"

test("with nothing set, everything stays on loopback and the demo is seeded", () => {
  const environment = readEnvironment({}, "/srv/lienket")
  expect(environment).toMatchObject({
    shopPort: 3000,
    backendPort: 9000,
    host: "127.0.0.1",
    dataFolder: "/srv/lienket/.data",
    seed: "demo",
    databaseUrl: undefined,
    publicShopUrl: "http://127.0.0.1:3000",
    publicBackendUrl: "http://127.0.0.1:9000",
    cookieSecure: false,
  })
})

test.each([
  ["PORT", "70000"],
  ["PORT", "three"],
  ["PORT", "-1"],
  ["BACKEND_PORT", "0"],
  ["HOST", "my host"],
  ["LIENKET_SEED", "yes"],
  ["DATABASE_URL", "mysql://root@localhost/shop"],
  ["DATABASE_URL", "postgres://localhost"],
  ["DATABASE_URL", "lienket"],
  ["MEILISEARCH_HOST", "localhost:7700"],
  ["SMTP_URL", "http://mail.example"],
  ["STRIPE_API_KEY", "pk_test_1"],
  ["JWT_SECRET", "supersecret"],
  ["COOKIE_SECURE", "yes"],
  ["LIENKET_PUBLIC_SHOP_URL", "shop.example.vn"],
])("%s=%s is refused by its name", (name, value) => {
  expect(() => readEnvironment({ [name]: value }, "/srv")).toThrow(new RegExp(`^${name} must `))
})

test("shop and backend cannot share a port", () => {
  expect(() => readEnvironment({ PORT: "9000" }, "/srv")).toThrow(/BACKEND_PORT must differ from PORT/)
})

test("a service that is half configured is refused with the name of what is missing", () => {
  expect(() => readEnvironment({ STRIPE_API_KEY: "sk_test_1" }, "/srv")).toThrow(
    /STRIPE_WEBHOOK_SECRET .*STRIPE_API_KEY/,
  )
  expect(() => readEnvironment({ S3_BUCKET: "anh" }, "/srv")).toThrow(/S3_FILE_URL .*S3_BUCKET/)
})

test("an empty variable counts as absent", () => {
  expect(readEnvironment({ DATABASE_URL: "", PORT: " " }, "/srv")).toMatchObject({
    databaseUrl: undefined,
    shopPort: 3000,
  })
})

test("the cookie is Secure exactly when the backend is reached over https, unless it is said otherwise", () => {
  const https = { LIENKET_PUBLIC_BACKEND_URL: "https://api.example.vn/" }
  expect(readEnvironment(https, "/srv")).toMatchObject({
    cookieSecure: true,
    publicBackendUrl: "https://api.example.vn",
  })
  expect(readEnvironment({ ...https, COOKIE_SECURE: "false" }, "/srv").cookieSecure).toBe(false)
})

test("a host that means every interface is reached through loopback, and IPv6 is bracketed", () => {
  expect(localUrl("0.0.0.0", 3000)).toBe("http://127.0.0.1:3000")
  expect(localUrl("::1", 3000)).toBe("http://[::1]:3000")
})

test("without an .env file the variables are those of the process", () => {
  expect(loadVariables({ PORT: "3001", HOME: undefined }, "/no/such/folder")).toEqual({ PORT: "3001" })
})
