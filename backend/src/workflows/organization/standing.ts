import { standingActions, type StandingEvent } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { AUDIT_MODULE } from "../../modules/audit"
import type { AuditEntry } from "../../modules/audit/entry"
import type { AuditModuleService } from "../../modules/audit/service"

/** What has happened between an organisation and its alliance, newest first, as both may read it. */
export const standingOf = async (
  container: MedusaContainer,
  organizationId: string,
  applicationId: string | null,
): Promise<StandingEvent[]> => {
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  const db = databaseOf(container)
  const entries = [
    ...(await audit.historyOf(db, { type: "organization", id: organizationId })),
    ...(applicationId === null ? [] : await audit.historyOf(db, { type: "application", id: applicationId })),
  ]
  return entries.toSorted((one, other) => other.position - one.position).flatMap(eventOf)
}

const eventOf = ({ action, at, actor, data }: AuditEntry): StandingEvent[] => {
  const known = standingActions.find((name) => name === action)
  if (known === undefined) return []
  const reason = typeof data.reason === "string" ? data.reason : null
  return [{ action: known, at: at.toISOString(), actor_name: actor.name, reason }]
}
