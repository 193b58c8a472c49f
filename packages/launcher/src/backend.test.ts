import { expect, test } from "vitest"
import { backendVariables, storefrontVariables, type BackendSettings } from "./backend"
import { DataFolder } from "./data-folder"
import { readEnvironment } from "./environment"

function settings(variables: Record<string, string>, demo = true): BackendSettings {
  return {
    environment: readEnvironment(variables, "/srv/lienket"),
    data: new DataFolder("/srv/lienket/.data"),
    secrets: {
      jwt: "jwt-secret",
      cookie: "cookie-secret",
      session: "session-secret",
      databaseOwner: "owner",
      databaseSuperuser: "root",
    },
    databaseUrl: "postgres://lienket:owner@127.0.0.1:5544/lienket",
    mode: "production",
    demo,
  }
}

test("the storefront gets the session secret and the publishable key, and no other secret", () => {
  const variables = storefrontVariables(settings({ STRIPE_API_KEY: "sk_1", STRIPE_WEBHOOK_SECRET: "whsec_1" }), "pk_1")
  expect(variables).toMatchObject({
    SESSION_SECRET: "session-secret",
    PUBLISHABLE_KEY: "pk_1",
    BACKEND_URL: "http://127.0.0.1:9000",
  })
  const text = JSON.stringify(variables)
  for (const secret of ["jwt-secret", "cookie-secret", "owner", "sk_1", "whsec_1"]) expect(text).not.toContain(secret)
})

test("the backend keeps uploads outside of what a build wipes, and hears of the services that are set", () => {
  expect(backendVariables(settings({ MEILISEARCH_HOST: "http://127.0.0.1:7700" }))).toMatchObject({
    LIENKET_UPLOADS: "/srv/lienket/.data/uploads",
    MEILISEARCH_HOST: "http://127.0.0.1:7700",
    DATABASE_URL: "postgres://lienket:owner@127.0.0.1:5544/lienket",
    JWT_SECRET: "jwt-secret",
    COOKIE_SECURE: "false",
    NODE_ENV: "production",
  })
})

test("demo accounts are let in only when the demo is seeded", () => {
  expect(backendVariables(settings({}, true)).LIENKET_DEMO).toBe("1")
  expect(backendVariables(settings({ LIENKET_DEMO: "1" }, false)).LIENKET_DEMO).toBe("0")
})

test("only the copy of the journeys has a clock that can be moved, whatever the environment says", () => {
  const given = settings({ LIENKET_TEST_CLOCK: "/tmp/clock" })
  expect(backendVariables(given).LIENKET_TEST_CLOCK).toBe("")
  expect(backendVariables({ ...given, testClock: "/tmp/of-the-journeys" }).LIENKET_TEST_CLOCK).toBe(
    "/tmp/of-the-journeys",
  )
})

test("the shop and the backend may be opened under both names of this machine", () => {
  expect(backendVariables(settings({ PORT: "3100" })).STORE_CORS?.split(",")).toEqual(
    expect.arrayContaining(["http://127.0.0.1:3100", "http://localhost:3100", "http://localhost:9000"]),
  )
})
