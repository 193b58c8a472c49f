import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { stopInOrder, stopRanks, type Stoppable } from "./stop-order"

function fake(name: string, rank: number, log: string[], stop: () => Promise<void> = async () => undefined): Stoppable {
  return {
    name,
    rank,
    stop: async () => {
      log.push(`${name} begins`)
      await stop()
      log.push(`${name} ended`)
    },
  }
}

test("the shop ends before the backend and the backend before the database, in whatever order they were started", async () => {
  const log: string[] = []
  const children = [
    fake("database", stopRanks.database, log, () => sleep(1)),
    fake("storefront", stopRanks.storefront, log, () => sleep(20)),
    fake("backend", stopRanks.backend, log, () => sleep(10)),
  ]
  await stopInOrder(children)
  expect(log).toEqual([
    "storefront begins",
    "storefront ended",
    "backend begins",
    "backend ended",
    "database begins",
    "database ended",
  ])
})

test("one that cannot be stopped does not keep the database running, and is reported", async () => {
  const log: string[] = []
  const stuck = fake("backend", stopRanks.backend, log, () => Promise.reject(new Error("stuck")))
  const database = fake("database", stopRanks.database, log)
  await expect(stopInOrder([database, stuck])).rejects.toThrow(AggregateError)
  expect(log).toContain("database ended")
})
