import { chance } from "../chance"
import { darken, lighten } from "../colour"
import { ball } from "../shading"
import { at, ellipse, form, line, patch, softPolygon, tidy, type Point } from "../svg"

/** A hanging cluster of grapes, widest below the shoulder. */
export function grapes(
  x: number,
  y: number,
  berry: number,
  rows: readonly number[],
  colour: string,
  seed: number,
  long = 1,
): string {
  const luck = chance(seed)
  const cluster = rows.flatMap((count, row) =>
    Array.from({ length: count }, (_, index) => ({
      px: x + (index - (count - 1) / 2) * berry * 1.62 + luck.between(-5, 5),
      py: y + row * berry * 1.36 * long + Math.abs(index - (count - 1) / 2) * -berry * 0.12 + luck.between(-5, 5),
      tone: luck.between(-0.14, 0.16),
    })),
  )
  const heart = cluster
    .map(({ px, py }) => patch(ellipse(px + berry * 0.16, py + berry * 0.2, berry, berry), darken(colour, 0.5)))
    .join("")
  return (
    heart +
    cluster
      .map(({ px, py, tone }) => {
        const skin = tone > 0 ? lighten(colour, tone) : darken(colour, -tone)
        return (
          form(ellipse(px, py, berry * 0.92, berry * long), colour, ball(skin), 4) +
          patch(ellipse(px - berry * 0.34, py - berry * 0.36 * long, berry * 0.2, berry * 0.26), "#ffffff", 0.62) +
          line(
            `M${tidy(px + berry * 0.2)} ${tidy(py + berry * 0.62 * long)}q${tidy(berry * 0.36)} ${tidy(-berry * 0.12)} ${tidy(berry * 0.42)} ${tidy(-berry * 0.5)}`,
            lighten(colour, 0.5),
            4,
            0.45,
          )
        )
      })
      .join("")
  )
}

/** A vine leaf of five lobes. */
export function vineLeaf(x: number, y: number, size: number, degrees: number, colour: string): string {
  const edge: Point[] = [
    [0, 0.16],
    [-0.5, 0.34],
    [-0.42, 0.02],
    [-0.96, -0.18],
    [-0.54, -0.42],
    [-0.6, -0.88],
    [-0.2, -0.66],
    [0, -1.16],
    [0.2, -0.66],
    [0.6, -0.88],
    [0.54, -0.42],
    [0.96, -0.18],
    [0.42, 0.02],
    [0.5, 0.34],
  ]
  const tips: Point[] = [
    [-0.44, 0.26],
    [-0.84, -0.18],
    [-0.54, -0.78],
    [0, -1.02],
    [0.54, -0.78],
    [0.84, -0.18],
    [0.44, 0.26],
  ]
  const scaled = ([px, py]: Point): Point => [px * size, py * size]
  return at(
    x,
    y,
    form(softPolygon(edge.map(scaled)), colour) +
      line(
        tips
          .map(scaled)
          .map(([px, py]) => `M0 ${tidy(size * 0.1)}L${tidy(px * 0.86)} ${tidy(py * 0.86)}`)
          .join(""),
        lighten(colour, 0.42),
        3,
        0.75,
      ),
    degrees,
  )
}
