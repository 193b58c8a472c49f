import { tmpdir } from "node:os"
import { expect, test } from "vitest"
import { quickFolder, throwAwayEnvironment } from "./throw-away"

test("tests never touch the database, the services or the data folder of the person who runs them", async () => {
  const mine = {
    PATH: "/bin",
    DATABASE_URL: "postgres://me@db.example/real",
    STRIPE_API_KEY: "sk_live_1",
    SMTP_URL: "smtp://mail.example",
    LIENKET_DATA: "/srv/real",
    LIENKET_SEED: "none",
    HOST: "0.0.0.0",
  }
  const environment = await throwAwayEnvironment(mine, "/tmp/throw-away")
  expect(environment).toMatchObject({
    databaseUrl: undefined,
    dataFolder: "/tmp/throw-away",
    seed: "demo",
    host: "127.0.0.1",
  })
  expect(Object.keys(environment.variables).sort()).toEqual([
    "BACKEND_PORT",
    "LIENKET_DATA",
    "LIENKET_SEED",
    "PATH",
    "PORT",
  ])
  expect(environment.shopPort).not.toBe(environment.backendPort)
})

test("where no files are kept in memory, or none may be written, they are written where others are", () => {
  expect(quickFolder("/there/is/no/such/folder")).toBe(tmpdir())
  expect(["/dev/shm", tmpdir()]).toContain(quickFolder())
})
