/** Asks again until the answer satisfies, for what a subscriber or a search engine does a moment later. */
export const eventually = async (satisfied: () => Promise<boolean>, withinMs = 5_000): Promise<void> => {
  const deadline = Date.now() + withinMs
  while (!(await satisfied())) {
    if (Date.now() > deadline) throw new Error(`still not so after ${withinMs} ms: ${satisfied.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
