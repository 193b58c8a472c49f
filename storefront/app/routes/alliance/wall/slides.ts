/** Agreements that can be read at once from ten metres away. */
const perSlide = 4

/** As many as pass in three minutes: nobody watches a wall for longer, and those that need somebody come first. */
export const shownOnScreen = 60

/** A list in the portions in which it is shown one after the other. */
export function slidesOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / perSlide) }, (_, index) =>
    items.slice(index * perSlide, (index + 1) * perSlide),
  )
}
