import type { ExecArgs } from "@medusajs/framework/types"
import { databaseOf } from "../database/database"
import { AUDIT_MODULE } from "../modules/audit"
import type { AuditModuleService } from "../modules/audit/service"

/**
 * Recomputes every chain of the log of who did what, and says of each that is broken which entry is the first that
 * is not as it was written. Entries cut off at the end of a chain leave no gap and are not found this way.
 * @throws Error when one is broken, so that the command fails.
 */
export default async function verifyAudit({ container }: ExecArgs): Promise<void> {
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  const db = databaseOf(container)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const chains = await audit.chains(db)
  let broken = 0
  for (const { organization_id, length } of chains) {
    const entry = await audit.firstBroken(db, organization_id)
    if (entry === null) continue
    broken += 1
    say(
      `audit: ${organization_id}: broken at ${entry.position} of ${length} (${entry.id}, ${entry.action}, ${entry.at.toISOString()})`,
    )
  }
  const entries = chains.reduce((sum, { length }) => sum + length, 0)
  say(`audit: ${chains.length} chains, ${entries} entries, ${broken} broken`)
  if (broken > 0) throw new Error(`${broken} of ${chains.length} chains are broken`)
}
