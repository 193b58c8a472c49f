import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { expect, test } from "vitest"
import { databaseOf } from "../src/database/database"
import { AUDIT_MODULE } from "../src/modules/audit"
import type { NewAuditEntry } from "../src/modules/audit/entry"
import type { AuditModuleService } from "../src/modules/audit/service"

const priceChange = (organization_id: string, after: number): NewAuditEntry => ({
  organization_id,
  actor: { type: "member", id: "mem_1", name: "Nguyễn Thị Thử" },
  action: "product.price_changed",
  subject_type: "product",
  subject_id: "prod_1",
  data: { before: { price_vnd: after - 1, note: undefined }, after: { price_vnd: after } },
  at: new Date("2026-11-26T01:02:03.004Z"),
})

medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    const audit = (): AuditModuleService => getContainer().resolve(AUDIT_MODULE)
    const record = (...entries: NewAuditEntry[]) =>
      databaseOf(getContainer()).transaction((transaction) => audit().record(transaction, entries))

    test("what many do at once to one organisation forms one chain, and another's a chain of its own", async () => {
      const db = databaseOf(getContainer())
      await Promise.all(Array.from({ length: 10 }, (_, index) => record(priceChange("org_1", index + 1))))
      await record(priceChange("org_2", 1), priceChange("org_1", 11))
      expect(await audit().firstBroken(db, "org_1")).toBeNull()
      expect(await audit().firstBroken(db, "org_2")).toBeNull()
      const positions = await db("audit_entry")
        .where({ organization_id: "org_1" })
        .orderBy("position")
        .pluck("position")
      expect(positions.map(Number)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1))
      const [newest] = await audit().historyOf(db, { type: "product", id: "prod_1" })
      expect(newest?.data).toEqual({ before: { price_vnd: 10 }, after: { price_vnd: 11 } })
    })

    test("an act that does not happen leaves no entry", async () => {
      const db = databaseOf(getContainer())
      await expect(
        db.transaction(async (transaction) => {
          await audit().record(transaction, [priceChange("org_1", 1)])
          throw new Error("nothing came of it")
        }),
      ).rejects.toThrow("nothing came of it")
      expect(await audit().historyOf(db, { type: "product", id: "prod_1" })).toEqual([])
    })

    test("nothing written is changed or taken away, and if it were, it would be found", async () => {
      const db = databaseOf(getContainer())
      await record(priceChange("org_1", 1), priceChange("org_1", 2), priceChange("org_1", 3))
      await expect(db("audit_entry").update({ actor_name: "Ai đó" })).rejects.toThrow("append-only")
      await expect(db("audit_entry").del()).rejects.toThrow("append-only")

      await db.raw("alter table audit_entry disable trigger audit_entry_append_only")
      await db("audit_entry").where({ position: 2 }).update({ actor_name: "Ai đó" })
      expect((await audit().firstBroken(db, "org_1"))?.position).toBe(2)
    })
  },
})
