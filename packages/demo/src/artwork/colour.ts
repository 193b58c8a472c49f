/** The ink that darkens every colour; brown, so that shadows stay warm. */
const ink = "#3a2718"
/** The light that lifts every colour; the sun of a morning, not a lamp. */
const light = "#fffaf0"

/** A colour between two ("#rrggbb"), share 0 giving the first and 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const [from, to] = [channels(first), channels(second)]
  const blended = from.map((value, index) => Math.round(value + ((to[index] ?? value) - value) * share))
  return `#${blended.map((value) => value.toString(16).padStart(2, "0")).join("")}`
}

export function lighten(colour: string, share: number): string {
  return mix(colour, light, share)
}

export function darken(colour: string, share: number): string {
  return mix(colour, ink, share)
}

/** The outline of a thing of this colour. */
export function outlineOf(colour: string): string {
  return mix(colour, "#2c1c10", 0.62)
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
