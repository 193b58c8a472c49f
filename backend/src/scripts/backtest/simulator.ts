import { chances, type Chance } from "../chance"
import type { PastLine } from "./backtest"

/**
 * Suppliers who never read the forecast: their lines are made by rules of their own, with no code of it, so that it
 * cannot be right by knowing how they were made. The same seed makes the same lines.
 */
export const simulatedLines = (seed: number, ofEachKind: number): PastLine[] =>
  supplierKinds.flatMap((kind, row) =>
    Array.from({ length: ofEachKind }, (_, index) =>
      lineOf(kind, `${kind} ${index + 1}`, chances(seed + row * 100_003 + index * 7_919)),
    ),
  )

export const supplierKinds = ["steady", "seasonal", "late", "stopping", "over"] as const
type SupplierKind = (typeof supplierKinds)[number]

/** A lorry on a day of the term; in thousandths of the line's unit. */
interface Lorry {
  readonly day: number
  readonly thousandths: number
}

interface Harvest {
  readonly from: number
  readonly until: number
  readonly thousandths: number
}

interface Promise {
  readonly days: number
  readonly thousandths: number
  readonly harvests: readonly Harvest[]
}

const lineOf = (kind: SupplierKind, name: string, chance: Chance): PastLine => {
  const days = chance.whole(120, 365)
  const thousandths = chance.whole(5, 400) * 100_000
  const tolerance_percent = [0, 0, 5, 10, 20][chance.whole(0, 4)] ?? 0
  const harvests = kind === "seasonal" ? harvestsOf({ days, thousandths }, chance) : []
  const lorries = lorriesOf(kind, { days, thousandths, harvests }, chance)
  // Now and then both sides never agree on what came; else it takes them up to a week.
  const agreed = lorries
    .filter(() => chance.share() > 0.03)
    .map((lorry) => ({ ...lorry, known: lorry.day + chance.whole(0, 7) }))
  const inTime = agreed.filter(({ day }) => day <= days).reduce((sum, lorry) => sum + lorry.thousandths, 0)
  return {
    name,
    quantity: decimal(thousandths),
    tolerance_percent,
    starts_on: dateOf(0),
    ends_on: dateOf(days),
    schedule: harvests.map(({ from, until, thousandths: due }) => ({
      from: dateOf(from),
      until: dateOf(until),
      quantity: decimal(due),
    })),
    came: agreed.map(({ day, known, thousandths: came }) => ({
      on: dateOf(day),
      known_on: dateOf(known),
      quantity: decimal(came),
    })),
    ran_until: dateOf(days),
    is_missed: inTime * 100 < thousandths * (100 - tolerance_percent),
  }
}

const lorriesOf = (kind: SupplierKind, promise: Promise, chance: Chance): Lorry[] => {
  const { days } = promise
  switch (kind) {
    case "steady":
      return regular(promise, { from: 0, until: days, pace: chance.about(1, 0.13) }, chance)
    case "seasonal":
      return promise.harvests.length === 0 ? [] : harvested(promise, chance)
    case "late": {
      const from = Math.round(days * chance.between(0.1, 0.5))
      // They know that they are late, and bring more or less of what it would take.
      const pace = (chance.between(0.75, 1.3) * days) / (days - from)
      return regular(promise, { from, until: days, pace }, chance)
    }
    case "stopping":
      return regular(
        promise,
        { from: 0, until: Math.round(days * chance.between(0.2, 0.9)), pace: chance.about(1.05, 0.12) },
        chance,
      )
    case "over":
      return regular(promise, { from: 0, until: days, pace: chance.between(1.15, 1.6) }, chance)
  }
}

/** A lorry every so many days, none like the other. `pace`: 1 brings what was promised over the whole term. */
const regular = (
  { days, thousandths }: Promise,
  { from, until, pace }: { readonly from: number; readonly until: number; readonly pace: number },
  chance: Chance,
): Lorry[] => {
  const rhythm = chance.whole(4, 30)
  const lorries: Lorry[] = []
  let before = from
  for (;;) {
    const day = before + Math.max(1, Math.round(rhythm * chance.between(0.5, 1.5)))
    if (day > until) return lorries
    const due = (thousandths * pace * (day - before)) / days
    lorries.push({ day, thousandths: Math.max(1, Math.round(due * chance.between(0.5, 1.5))) })
    before = day
  }
}

/** One to three harvests, as both sides wrote them down. */
const harvestsOf = ({ days, thousandths }: Omit<Promise, "harvests">, chance: Chance): Harvest[] => {
  const count = chance.whole(1, 3)
  const part = Math.floor(days / count)
  let left = thousandths
  return Array.from({ length: count }, (_, index) => {
    const length = Math.min(part - 2, chance.whole(20, 60))
    const from = index * part + chance.whole(0, part - length - 1)
    const due = index === count - 1 ? left : Math.round((left / (count - index)) * chance.between(0.7, 1.3))
    left -= due
    return { from, until: from + length, thousandths: due }
  })
}

/** Little at first, much in the middle, little at the end; the year is good or bad, and the weather moves it. */
const harvested = ({ harvests }: Promise, chance: Chance): Lorry[] => {
  const year = chance.about(1.02, 0.15)
  return harvests.flatMap(({ from, until, thousandths }) => {
    const crop = thousandths * year * chance.about(1, 0.08)
    const late = chance.whole(-3, 10)
    const every = chance.whole(2, 8)
    const picks: number[] = []
    for (let day = from + 1; day <= until; day += every) picks.push(day)
    const weights = picks.map(
      (day) => Math.sin((Math.PI * (day - from)) / (until - from + 1)) * chance.between(0.7, 1.3),
    )
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    return picks.map((day, index) => ({
      day: Math.max(0, day + late),
      thousandths: Math.max(1, Math.round((crop * (weights[index] ?? 0)) / whole)),
    }))
  })
}

const dateOf = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)

const decimal = (thousandths: number): string =>
  `${Math.floor(thousandths / 1_000)}.${String(thousandths % 1_000).padStart(3, "0")}`
