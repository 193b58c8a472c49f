import { outlineOf } from "./colour"
import { ball, glow, slant } from "./shading"

export type Point = readonly [x: number, y: number]

/** Width of every outline, in units of the 1200 × 900 picture. */
export const outline = 5

/** A filled shape with its outline; the fill is a shading or a colour. */
export function form(d: string, colour: string, fill: string = slant(colour), width = outline): string {
  return `<path d='${d}' fill='${fill}' stroke='${outlineOf(colour)}' stroke-width='${width}' stroke-linejoin='round'/>`
}

/** A shape without outline, for highlights and stains. */
export function patch(d: string, fill: string, opacity = 1): string {
  return `<path d='${d}' fill='${fill}'${opacity < 1 ? ` opacity='${opacity}'` : ""}/>`
}

export function line(d: string, colour: string, width: number, opacity = 1): string {
  return `<path d='${d}' fill='none' stroke='${colour}' stroke-width='${width}' stroke-linecap='round' stroke-linejoin='round'${
    opacity < 1 ? ` opacity='${opacity}'` : ""
  }/>`
}

export function disc(
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  fill: string = ball(colour),
): string {
  return form(ellipse(x, y, rx, ry), colour, fill)
}

/** The shadow a thing casts to the right of the light, where it touches the ground. */
export function shadow(x: number, y: number, rx: number, ry: number = rx * 0.2, opacity = 0.5): string {
  return patch(ellipse(x + rx * 0.14, y, rx * 1.22, ry * 1.25), glow("#4a2f1a"), opacity)
}

/** Moves and turns a drawing. Nothing is ever scaled, so that outlines stay one weight. */
export function at(x: number, y: number, drawing: string, degrees = 0): string {
  const turn = degrees === 0 ? "" : ` rotate(${tidy(degrees)})`
  return `<g transform='translate(${tidy(x)} ${tidy(y)})${turn}'>${drawing}</g>`
}

/** A drawing seen only within an outline. */
export function within(d: string, drawing: string): string {
  const name = `clip-${fingerprint(d)}`
  return `<clipPath id='${name}'><path d='${d}'/></clipPath><g clip-path='url(#${name})'>${drawing}</g>`
}

export function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${tidy(x - rx)} ${tidy(y)}a${tidy(rx)} ${tidy(ry)} 0 1 0 ${tidy(rx * 2)} 0a${tidy(rx)} ${tidy(ry)} 0 1 0 ${tidy(-rx * 2)} 0Z`
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${tidy(x)} ${tidy(y)}`).join("L")}Z`
}

export function roundedBox(x: number, y: number, width: number, height: number, radius: number): string {
  const r = tidy(radius)
  return `M${tidy(x + radius)} ${tidy(y)}h${tidy(width - 2 * radius)}a${r} ${r} 0 0 1 ${r} ${r}v${tidy(height - 2 * radius)}a${r} ${r} 0 0 1 ${-r} ${r}h${tidy(-(width - 2 * radius))}a${r} ${r} 0 0 1 ${-r} ${-r}v${tidy(-(height - 2 * radius))}a${r} ${r} 0 0 1 ${r} ${-r}Z`
}

/** A closed soft outline through the points. */
export function blob(points: readonly Point[]): string {
  return `${curve(points, true)}Z`
}

/** A polygon whose corners are rounded off towards the middles of its sides. */
export function softPolygon(points: readonly Point[]): string {
  const sides = points.map(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    return { corner: [x, y], middle: [(x + nextX) / 2, (y + nextY) / 2] }
  })
  const [startX, startY] = sides.at(-1)?.middle ?? [0, 0]
  const turns = sides.map(({ corner, middle }) => `Q${[...corner, ...middle].map((value) => tidy(value)).join(" ")}`)
  return `M${tidy(startX ?? 0)} ${tidy(startY ?? 0)}${turns.join("")}Z`
}

/** An open soft line through the points. */
export function stroke(points: readonly Point[]): string {
  return curve(points, false)
}

export function polar(x: number, y: number, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
}

export function tidy(value: number): number {
  return Math.round(value * 10) / 10
}

/** Draws one thing at each of several places. */
export function each<Place>(places: readonly Place[], draw: (place: Place, index: number) => string): string {
  return places.map(draw).join("")
}

export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join("")
}

// Catmull–Rom through the points, written as cubic Béziers.
function curve(points: readonly Point[], closed: boolean): string {
  const count = points.length
  const pick = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)
    return points[wrapped] ?? [0, 0]
  }
  const [startX, startY] = pick(0)
  const segments = Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, from, to, after] = [pick(index - 1), pick(index), pick(index + 1), pick(index + 2)]
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${[...first, ...second, ...to].map(tidy).join(" ")}`
  })
  return `M${tidy(startX)} ${tidy(startY)}${segments.join("")}`
}

function fingerprint(text: string): string {
  let hash = 5381
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 33) ^ text.charCodeAt(index)) >>> 0
  return hash.toString(36)
}
