import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { createRequire } from "node:module"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import type { CartView, OrderGroupView } from "@lienket/contracts"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { expect, test } from "vitest"
import { databaseOf, type Database } from "../src/database/database"
import { SALES_MODULE } from "../src/modules/sales"
import type { SalesModuleService } from "../src/modules/sales/service"
import { purchaseOf } from "./support/basket"
import { act, buy, openTestMarket, orderOf, type Market } from "./support/market"

const buyers = 6
const killAfter = 30

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}

/** The same backend on the same database, in a process of its own that can be killed. */
const startServer = async (databaseUrl: string): Promise<{ process: ChildProcess; url: string }> => {
  const cli = path.join(path.dirname(createRequire(__filename).resolve("@medusajs/cli/package.json")), "cli.js")
  const port = await freePort()
  const child = spawn(process.execPath, [cli, "start", "-H", "127.0.0.1", "-p", String(port)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DISABLE_MEDUSA_ADMIN: "true" },
    stdio: "ignore",
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const answer = await fetch(`${url}/health`).catch((error: unknown) => error)
    if (answer instanceof Response && answer.ok) return { process: child, url }
    await pause(200)
  }
}

const post = async <T>(url: string, body: unknown, headers: Record<string, string>): Promise<T> => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return (await answer.json()) as T
}

/** Buys until the server is gone. @returns the codes that were answered. */
const buyOn = async (url: string, market: Market, answered: string[]): Promise<void> => {
  const headers = { "x-publishable-api-key": market.publishableKey }
  const lines = [
    { variant_id: market.honey.variant_id, quantity: 2 },
    { variant_id: market.tea.variant_id, quantity: 1 },
  ]
  for (;;) {
    const cart = await post<CartView>(`${url}/store/baskets`, { mode: "add", lines }, headers)
    const group = await post<OrderGroupView>(`${url}/store/order-groups`, purchaseOf(market, cart.id), headers)
    answered.push(group.code)
  }
}

const count = async (db: Database, sql: string): Promise<number> => {
  const { rows } = await db.raw<{ rows: { count: string }[] }>(`select count(*) as count from (${sql}) t`)
  return Number(rows[0]?.count)
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    test("a server killed while orders are placed and delivered leaves every order whole and the ledger true", async () => {
      const container = getContainer()
      const db = databaseOf(container)
      const market = await openTestMarket(api, container)
      await db("inventory_level").update({
        stocked_quantity: 100_000,
        raw_stocked_quantity: { value: "100000", precision: 20 },
      })
      const shipped: string[] = []
      for (let index = 0; index < 8; index += 1) {
        const group = await buy(api, market, { lines: [{ product: market.honey, quantity: 1 }], payment: "cod" })
        const id = orderOf(group, market.quangLac)
        await act(api, market.quangLac.manager, id, "confirm", "pack", "ship")
        shipped.push(id)
      }

      const server = await startServer(dbConfig.clientUrl)
      const answered: string[] = []
      const delivered: string[] = []
      const deliverOn = async () => {
        for (const id of shipped) {
          await post(`${server.url}/cooperative/orders/${id}/deliver`, {}, market.quangLac.manager)
          delivered.push(id)
        }
      }
      const work = [...Array.from({ length: buyers }, () => buyOn(server.url, market, answered)), deliverOn()]
      const ended = Promise.allSettled(work)
      while (answered.length < killAfter) await pause(5)
      server.process.kill("SIGKILL")
      await ended
      const restarted = await startServer(dbConfig.clientUrl)
      restarted.process.kill("SIGKILL")

      expect(answered.length).toBeGreaterThanOrEqual(killAfter)
      const kept = await db("order_group").whereIn("code", answered).count("id as count").first()
      expect(Number(kept?.count)).toBe(answered.length)
      const notWhole = `
        select g.id from order_group g where exists (select 1 from cart c where c.id = g.cart_id and c.completed_at is null)
        union all
        select p.order_id from order_part p
          left join "order" o on o.id = p.order_id
          left join order_payment_collection l on l.order_id = p.order_id
          left join payment_collection c on c.id = l.payment_collection_id and c.amount = p.total_vnd
         where o.id is null or c.id is null
            or not exists (select 1 from order_step s where s.order_id = p.order_id)
            or p.subtotal_vnd <> (select coalesce(sum(subtotal_vnd), 0) from order_part_line where order_id = p.order_id)
            or (select count(*) from order_part_line where order_id = p.order_id) <> (select count(*) from order_item where order_id = p.order_id and version = 1)
        union all
        select g.id from order_group g where g.total_vnd <> (select coalesce(sum(total_vnd), 0) from order_part where order_group_id = g.id)
        union all
        select o.id from "order" o left join order_part p on p.order_id = o.id where p.order_id is null`
      expect(await count(db, notWhole)).toBe(0)
      const unreserved = `
        select l.line_item_id from order_part_line l
          join order_part p on p.order_id = l.order_id and p.state = 'placed'
          left join reservation_item r on r.line_item_id = l.line_item_id and r.deleted_at is null
         group by l.line_item_id, l.quantity having coalesce(sum(r.quantity), 0) <> l.quantity
        union all
        select v.id from inventory_level v
         where v.reserved_quantity <> (select coalesce(sum(r.quantity), 0) from reservation_item r
                                        where r.inventory_item_id = v.inventory_item_id and r.location_id = v.location_id and r.deleted_at is null)
            or v.stocked_quantity < v.reserved_quantity`
      expect(await count(db, unreserved)).toBe(0)

      const falseEntries = `
        select l.line_item_id from order_part_line l join order_part p on p.order_id = l.order_id
         where (p.state = 'delivered') <> exists (select 1 from sale_entry e where e.source_kind = 'order_line' and e.source_id = l.line_item_id)`
      expect(await count(db, falseEntries)).toBe(0)
      const states = await db("order_part")
        .whereIn("order_id", delivered)
        .where({ state: "delivered" })
        .count("order_id as count")
        .first()
      expect(Number(states?.count)).toBe(delivered.length)
      expect(await container.resolve<SalesModuleService>(SALES_MODULE).verifyRollups(db)).toEqual([])
    })
  },
})
