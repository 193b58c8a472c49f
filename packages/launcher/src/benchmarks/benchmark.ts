/** One measured number, printed as a line of JSON. */
export interface Figure {
  name: string
  metric: string
  value: number
  unit: string
  /** The bar, where there is one. */
  limit: number | null
  /** How the value stands to the bar: 1 is just there; for a time less is better, for a rate more. */
  ratio: number | null
}

/** The running copy that is measured. */
export interface Target {
  shopUrl: string
  backendUrl: string
  publishableKey: string
  databaseUrl: string
  dataFolder: string
}

export type Benchmark = (target: Target) => AsyncIterable<Figure>

/** What makes the figures of one benchmark, rounded to two places. */
export const figuresOf =
  (name: string) =>
  (metric: string, value: number, unit: string, limit: number | null = null): Figure => ({
    name,
    metric,
    value: round2(value),
    unit,
    limit: limit === null ? null : round2(limit),
    ratio: limit === null ? null : round2(value / limit),
  })

const round2 = (value: number): number => Math.round(value * 100) / 100
