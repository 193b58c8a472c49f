import type { AgreementDelivery, AgreementDetail } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AxiosInstance } from "axios"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { layTable, signed, termsOf, type Table } from "./support/agreements"
import { answering, type Api } from "./support/http"
import { openTestMarket } from "./support/market"

const today = businessDate(new Date())

/** One thing that somebody does; `pick` chooses among what lies there when it is done. */
const act = fc.record({
  what: fc.constantFrom("deliver", "confirm", "correct", "accept", "dispute", "withdraw", "return"),
  by: fc.constantFrom("seller", "buyer"),
  line: fc.nat(1),
  unit: fc.constantFrom("kg", "tạ", "tấn", "gói"),
  thousandths: fc.integer({ min: 1, max: 4_000 }),
  price_vnd: fc.integer({ min: 1, max: 99_999 }),
  pick: fc.nat(20),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const grams = { kg: 1_000, tạ: 100_000, tấn: 1_000_000, gói: 300 } as const

medusaIntegrationTestRunner({
  testSuite: ({ api: client, getContainer }: { api: AxiosInstance; getContainer: () => MedusaContainer }) => {
    let table: Table
    const api: Api = answering(client)
    beforeAll(async () => {
      table = await layTable(client, getContainer(), await openTestMarket(client, getContainer()))
    })

    const portals = { seller: "cooperative", buyer: "enterprise" } as const
    const post = async (by: Act["by"], path: string, body: unknown) => {
      const answer = await api.post(`/${portals[by]}${path}`, body, { headers: table[by] })
      expect(answer.status, JSON.stringify(answer.data)).toBeLessThan(500)
      return answer
    }
    const seen = async (id: string): Promise<AgreementDetail> =>
      (await api.get(`/alliance/agreements/${id}`, { headers: table.officer })).data

    const perform = async (id: string, { what, by, line, unit, thousandths, price_vnd, pick }: Act): Promise<void> => {
      const { lines, deliveries } = await seen(id)
      const quantity = String(thousandths / 1_000)
      const chosen = deliveries[pick % Math.max(1, deliveries.length)]
      if (what === "deliver") {
        const line_id = lines[line]?.line_id
        const wish = { line_id, delivered_on: today, quantity, unit, price_vnd, is_certain: true }
        await post(by, `/agreements/${id}/deliveries`, wish)
      } else if (chosen === undefined) return
      else if (what === "return")
        await post(by, `/deliveries/${chosen.id}/returns`, { returned_on: today, quantity, unit, reason: "Trả lại" })
      else {
        const figures = what === "correct" || what === "dispute" ? { quantity, unit, price_vnd, reason: "Khác" } : {}
        await post(by, `/deliveries/${chosen.id}/answer`, { act: what, ...figures })
      }
    }

    test("whatever both sides do, progress is a naive recount of it and its sum is the ledger's", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 12, maxLength: 25 }), async (acts) => {
          const agreement = await signed(client, table, { terms: bothKinds() })
          for (const each of acts) await perform(agreement.id, each)
          const { lines, deliveries, progress } = await seen(agreement.id)
          for (const line of lines) {
            const counted = deliveries.filter(({ line_id, state }) => line_id === line.line_id && state === "confirmed")
            expect(gramsOf(line.delivered, line.unit)).toBe(sum(counted.map(signedGrams)))
            expect(line.value_vnd).toBe(sum(counted.map((each) => sign(each) * figuresOf(each).value_vnd)))
            const open = deliveries.filter(({ line_id, kind }) => line_id === line.line_id && kind === "delivery")
            const waiting = open.filter(({ state }) => state === "awaiting" || state === "corrected")
            expect(gramsOf(line.unconfirmed, line.unit)).toBe(sum(waiting.map(recordedGrams)))
            const argued = open.filter(({ state }) => state === "disputed")
            expect(gramsOf(line.disputed, line.unit)).toBe(sum(argued.map(recordedGrams)))
          }
          const { rows } = await databaseOf(getContainer()).raw<{ rows: { value: string; grams: string }[] }>(
            `select coalesce(sum(value_vnd), 0)::text as value, coalesce(sum(net_weight_grams), 0)::text as grams
               from sale_entry where agreement_line_id = any(?::text[])`,
            [lines.map(({ line_id }) => line_id)],
          )
          expect(Number(rows[0]?.value)).toBe(progress.value_vnd)
          expect(Number(rows[0]?.grams)).toBe(sum(lines.map(({ delivered, unit }) => gramsOf(delivered, unit))))
          expect(sum(lines.map(({ value_vnd }) => value_vnd))).toBe(progress.value_vnd)
        }),
        { numRuns: 6 },
      )
    })
  },
})

/** A line by weight, and one in packs of 300 g. */
const bothKinds = () =>
  termsOf({
    lines: [
      { title: "Na", group: "food", quantity: "1000", unit: "tấn", price: { mechanism: "market" } },
      {
        title: "Cao khô",
        group: "food",
        quantity: "900000",
        unit: "gói",
        pack_grams: 300,
        price: { mechanism: "market" },
      },
    ],
  })

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const gramsOf = (quantity: string, unit: string): number =>
  Math.round(Number(quantity) * 1_000_000 * grams[unit as keyof typeof grams]) / 1_000_000
const figuresOf = ({ counted, recorded, answered }: AgreementDelivery) =>
  counted === "answered" && answered !== null ? answered : recorded
const sign = ({ kind }: AgreementDelivery): number => (kind === "return" ? -1 : 1)
const signedGrams = (delivery: AgreementDelivery): number => {
  const { quantity, unit } = figuresOf(delivery)
  return sign(delivery) * gramsOf(quantity, unit)
}
const recordedGrams = ({ recorded: { quantity, unit } }: AgreementDelivery): number => gramsOf(quantity, unit)
