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
