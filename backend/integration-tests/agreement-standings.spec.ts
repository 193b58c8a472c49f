import { addDays, businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import { beforeAll, expect, test } from "vitest"
import { databaseOf, type Database } from "../src/database/database"
import { agreementColumns, type Agreement } from "../src/modules/agreement/agreements"
import { keepStandings } from "../src/workflows/agreements/keep-standings"
import { standingsOf } from "../src/workflows/agreements/standings"
import { deliveryOf, enter, layTable, signed, type Table } from "./support/agreements"
import { openTestMarket } from "./support/market"

const today = businessDate(new Date())

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let table: Table
    beforeAll(async () => {
      table = await layTable(api, getContainer(), await openTestMarket(api, getContainer()))
    })

    const db = () => databaseOf(getContainer())
    const keep = async (day = today) => await keepStandings(getContainer(), db(), day)
    const kept = async () => {
      const { rows } = await db().raw<{ rows: Record<string, unknown>[] }>(
        `select agreement_id, state, pace, share_bp, value_vnd::float8, committed_value_vnd::float8,
                first_on::text, last_on::text, days_silent, unconfirmed_count, disputed_count, at_risk
           from agreement_standing order by agreement_id collate "C"`,
      )
      return rows
    }
    const afresh = async (day = today) => {
      const { rows } = await db().raw<{ rows: Agreement[] }>(
        `select ${agreementColumns} from agreement a order by a.id collate "C"`,
      )
      const standings = await standingsOf(getContainer(), db(), rows, day)
      return standings.map(({ agreement, state, summary }) => ({ agreement_id: agreement.id, state, ...summary }))
    }
    const deliver = async (agreement: Awaited<ReturnType<typeof signed>>, quantity: string): Promise<string> => {
      const wish = deliveryOf(agreement, { quantity })
      const { data } = await api.post(`/cooperative/agreements/${agreement.id}/deliveries`, wish, {
        headers: table.seller,
      })
      return data.deliveries[0].id
    }
    const confirm = async (delivery: string) =>
      await api.post(`/enterprise/deliveries/${delivery}/answer`, { act: "confirm" }, { headers: table.buyer })

    test("what is kept is what would be worked out afresh, after each act and on the next days", async () => {
      const agreement = await signed(api, table)
      await enter(api, table)
      expect(await keep()).toBe(2)
      expect(await keep()).toBe(0)
      const delivery = await deliver(agreement, "4")
      const acts = [
        async () => void (await confirm(delivery)),
        async () =>
          void (await api.post(
            `/cooperative/deliveries/${delivery}/returns`,
            { returned_on: today, quantity: "250", unit: "kg", reason: "Hỏng" },
            { headers: table.seller },
          )),
        async () =>
          void (await api.post(
            `/alliance/agreements/${agreement.id}/state`,
            { act: "pause", reason: "Mưa lũ" },
            { headers: table.officer },
          )),
      ]
      for (const act of acts) {
        expect(await keep()).toBe(1)
        expect(await kept()).toEqual(await afresh())
        await act()
      }
      expect(await keep()).toBe(1)
      expect(await kept()).toEqual(await afresh())
      const later = addDays(today, 45)
      expect(await keep(later)).toBe(2)
      expect(await kept()).toEqual(await afresh(later))
    })

    test("whoever looks while others write leaves nothing out of date behind", async () => {
      const agreement = await signed(api, table)
      const looked = Promise.all(
        Array.from({ length: 12 }, async () => {
          for (let times = 0; times < 6; times += 1) await keep()
        }),
      )
      for (let times = 0; times < 6; times += 1) await confirm(await deliver(agreement, "1"))
      await looked
      await keep()
      expect(await kept()).toEqual(await afresh())
      expect(await keep()).toBe(0)
    })

    test("one who began before another finished does not overwrite what the other found", async () => {
      const agreement = await signed(api, table)
      const begun = gate()
      const finished = gate()
      const slow = keepStandings(getContainer(), heldBeforeWriting(db(), begun.resolve, finished.promise), today)
      await begun.promise
      await confirm(await deliver(agreement, "2"))
      await keep()
      finished.resolve()
      await slow
      expect(await kept()).toEqual(await afresh())
      expect(await keep()).toBe(0)
    })
  },
})

const gate = () => {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

/** The same database, but what would be kept is written only when others have finished. */
const heldBeforeWriting = (db: Database, begun: () => void, finished: Promise<void>): Database =>
  new Proxy(db, {
    get: (target, key) => {
      if (key !== "raw") return Reflect.get(target, key)
      return async (sql: string, bindings: Knex.RawBinding) => {
        if (sql.includes("insert into agreement_standing")) {
          begun()
          await finished
        }
        return await target.raw(sql, bindings)
      }
    },
  })
