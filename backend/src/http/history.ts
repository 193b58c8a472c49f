import type { HistoryEntry } from "@lienket/contracts"
import type { AuditEntry } from "../modules/audit/entry"

/** Entries of the audit log as a history on a screen: what, when, by whom, why. */
export const historyOf = (entries: readonly AuditEntry[]): HistoryEntry[] =>
  entries.map(({ action, at, actor, data }) => ({
    action,
    at: at.toISOString(),
    actor_name: actor.name,
    reason: typeof data.reason === "string" && data.reason !== "" ? data.reason : null,
  }))
