type LinePath = {
  line: string
  area: string
  /** Last point, in percent of the width and height. */
  end: { x: number; y: number } | null
}

const round = (value: number) => Math.round(value * 100) / 100

/** Paths in a box of 100 × 100 that starts at zero (or at the lowest value below it). */
export function linePath(values: readonly number[]): LinePath {
  const top = Math.max(...values, 0)
  const bottom = Math.min(...values, 0)
  const span = top - bottom || 1
  const places = values.map((value, index) => ({
    x: round(values.length === 1 ? 100 : (index / (values.length - 1)) * 100),
    y: round(100 - ((value - bottom) / span) * 96),
  }))
  const start = places[0]
  const end = places[places.length - 1]
  if (!start || !end) return { line: "", area: "", end: null }
  const line = places.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("")
  return { line, area: `${line}L${end.x} 100L${start.x} 100Z`, end }
}
