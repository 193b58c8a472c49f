/** Whoever depends on others stops before them: nothing loses its database while it finishes a request. */
export const stopRanks = { task: 0, storefront: 1, backend: 2, database: 3 } as const

export interface Stoppable {
  readonly name: string
  readonly rank: number
  stop(): Promise<void>
}

/** Stops rank after rank; those of one rank together. One that cannot be stopped does not keep the others running. */
export async function stopInOrder(children: readonly Stoppable[]): Promise<void> {
  const ranks = [...new Set(children.map((child) => child.rank))].sort((left, right) => left - right)
  const faults: unknown[] = []
  for (const rank of ranks) {
    const together = children.filter((child) => child.rank === rank).map((child) => child.stop())
    for (const result of await Promise.allSettled(together)) {
      if (result.status === "rejected") faults.push(result.reason)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, "some processes could not be stopped")
}
