import type { getAgreementProgress, ProgressByDimension, ProgressRow, RouteQuery } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../../database/database"
import type { ReadAgreement } from "../agreement-cards"
import { filteredAgreements } from "../list-agreements"
import { rowsOf } from "../progress-dimension"
import type { Viewer } from "../viewer"
import { convertedOf } from "../view-conference"

import { progressFiguresOf, type Measure, type Portion } from "./progress-figures"
import { recordedInTime } from "./recorded-in-time"

interface Asked {
  readonly container: MedusaContainer
  readonly db: Database
  readonly now: Date
}

/** The progress by a dimension, and the agreements that it was made of. */
export interface ReadProgress {
  readonly agreements: readonly ReadAgreement[]
  readonly progress: ProgressByDimension
}

/**
 * How far the signed agreements that a filter leaves are carried out, row by row of a dimension: the same number of
 * queries however many agreements, rows and lines.
 */
export const readProgress = async (
  { container, db, now }: Asked,
  { by, ...filter }: RouteQuery<typeof getAgreementProgress>,
  viewer: Viewer,
): Promise<ReadProgress> => {
  const found = await filteredAgreements(container, db, filter, viewer)
  const agreements = found.filter(({ card }) => card.signed_on !== null)
  const ids = agreements.map(({ card }) => card.id)
  const [converted, recorded] = await Promise.all([convertedOf(db, "id", ids), recordedInTime(db, ids)])
  const measure: Measure = { converted, recorded, day: viewer.day }
  const rows = new Map<string, { label: string | null; portions: Portion[] }>()
  for (const agreement of agreements)
    for (const { key, label, lineIds } of rowsOf(agreement, by)) {
      const row = rows.get(key) ?? { label, portions: [] }
      row.portions.push({ agreement, lineIds })
      rows.set(key, row)
    }
  const read = [...rows].map(([key, { label, portions }]) => ({
    key,
    label,
    figures: progressFiguresOf(portions, measure),
  }))
  return {
    agreements,
    progress: {
      by,
      rows: read.toSorted(by === "year" ? newestFirst : byName),
      total: progressFiguresOf(
        agreements.map((agreement) => ({ agreement, lineIds: null })),
        measure,
      ),
      as_of: now.toISOString(),
    },
  }
}

const newestFirst = (one: ProgressRow, other: ProgressRow): number => other.key.localeCompare(one.key)

/** What has no name comes last. */
const byName = (one: ProgressRow, other: ProgressRow): number =>
  Number(one.label === null) - Number(other.label === null) ||
  (one.label ?? "").localeCompare(other.label ?? "", "vi") ||
  one.key.localeCompare(other.key)
