import type { AgreementSide } from "@lienket/contracts"
import { agreementSides } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import type { Agreement, Party } from "../../modules/agreement/agreements"
import { progressOf } from "../../modules/agreement/progress"
import { isRunning } from "../../modules/agreement/standing"
import type { UrgeFacts } from "../../modules/agreement/urge-rules"
import { agreementsOf, bySide } from "./agreement-act"
import { lineSums } from "./line-sums"
import type { UrgeNames } from "./urge-text"

/** An agreement as the rules of urging look at it. */
export interface Urgeable {
  readonly agreement: Agreement
  readonly parties: Readonly<Record<AgreementSide, Party>>
  readonly facts: UrgeFacts
  readonly names: UrgeNames
}

/** Agreements as they stand on a day: the same number of queries for one as for a thousand. */
export const urgeables = async (
  container: MedusaContainer,
  db: Database,
  agreements: readonly Agreement[],
  day: string,
): Promise<Urgeable[]> => {
  const module = agreementsOf({ container })
  const ids = agreements.map(({ id }) => id)
  const parties = grouped(await module.partiesOf(db, ids))
  const current = (await module.linesOf(db, ids)).filter(({ is_current }) => is_current)
  const lines = grouped(current)
  const sums = await lineSums(db, current, day)
  const waiting = grouped(await module.waitingDeliveries(db, ids))
  const news = await module.lastDeliveryNews(db, ids)
  return agreements.map((agreement) => {
    const { id, code, signed_on, starts_on, ends_on, officer_name } = agreement
    const two = bySide(parties.get(id) ?? [])
    const begins = signed_on !== null && signed_on > starts_on ? signed_on : starts_on
    const of = (lines.get(id) ?? []).flatMap((line) => {
      const facts = { ...line, starts_on: begins, ends_on }
      const sum = sums.get(line.id)
      return sum === undefined ? [] : [{ facts, progress: progressOf(facts, sum, day, isRunning(agreement, day)) }]
    })
    const recorded = news.get(id)
    const days = [begins, ...of.flatMap(({ progress }) => progress.last_on ?? [])]
    const last = [...days, ...(recorded === undefined ? [] : [businessDate(recorded)])].toSorted().at(-1) ?? begins
    return {
      agreement,
      parties: two,
      names: { code, officer: officer_name, names: { seller: two.seller.name, buyer: two.buyer.name } },
      facts: {
        ends_on,
        lines: of,
        last_news_on: last,
        waiting: (waiting.get(id) ?? []).map(({ side, since }) => ({ side, since: businessDate(since) })),
        reachable: agreementSides.filter((side) => two[side].organization_id !== null),
      },
    }
  })
}

/** Rows by the agreement that they are of. */
export const grouped = <T extends { readonly agreement_id: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.agreement_id, [...(groups.get(row.agreement_id) ?? []), row])
  return groups
}
