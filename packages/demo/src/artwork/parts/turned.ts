import { tidy, type Point } from "../svg"

type Station = readonly [height: number, half: number]

/** Half widths of a turned body at heights above its foot, from the foot up. */
export type Profile = readonly [Station, ...Station[]]

/** The outline of a body turned on a wheel or blown in a mould, standing at (x, base). */
export function turned(x: number, base: number, profile: Profile, sag = 0.14): string {
  const right = profile.map(([height, half]): Point => [x + half, base - height])
  const left = profile.map(([height, half]): Point => [x - half, base - height]).reverse()
  const [, foot] = profile[0]
  const [height, rim] = profile.at(-1) ?? profile[0]
  const top = base - height
  return (
    `M${tidy(x - foot)} ${tidy(base)}Q${tidy(x)} ${tidy(base + foot * sag * 2)} ${tidy(x + foot)} ${tidy(base)}` +
    side(right) +
    `Q${tidy(x)} ${tidy(top - rim * sag)} ${tidy(x - rim)} ${tidy(top)}` +
    side(left) +
    "Z"
  )
}

// Monotone between the given heights: the tangent never overshoots, so shoulders stay round and sides straight.
function side(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((to, index) => {
      const from = points[index] ?? to
      const before = points[index - 1]
      const after = points[index + 2]
      const startSlope = before === undefined ? 0 : slope(before, from, to)
      const endSlope = after === undefined ? 0 : slope(from, to, after)
      const third = (to[1] - from[1]) / 3
      const first: Point = [from[0] + startSlope * third, from[1] + third]
      const second: Point = [to[0] - endSlope * third, to[1] - third]
      return `C${[...first, ...second, ...to].map(tidy).join(" ")}`
    })
    .join("")
}

function slope(before: Point, at: Point, after: Point): number {
  const first = (at[0] - before[0]) / (at[1] - before[1] || 1)
  const second = (after[0] - at[0]) / (after[1] - at[1] || 1)
  return first * second <= 0 ? 0 : (2 * first * second) / (first + second)
}
