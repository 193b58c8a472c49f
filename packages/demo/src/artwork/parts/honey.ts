import { darken, lighten } from "../colour"
import { ball, slant } from "../shading"
import { at, disc, ellipse, form, line, patch, polar, polygon, repeat, shadow, tidy, within, type Point } from "../svg"

/** A broken piece of comb, its cells towards us. */
export function honeycomb(x: number, y: number, width: number, height: number, wax: string, honey: string): string {
  const w = width / 2
  const h = height / 2
  const edge: Point[] = [
    [-w, -h * 0.5],
    [-w * 0.62, -h],
    [-w * 0.1, -h * 0.86],
    [w * 0.4, -h],
    [w * 0.94, -h * 0.62],
    [w, h * 0.2],
    [w * 0.7, h * 0.92],
    [w * 0.1, h],
    [-w * 0.5, h * 0.88],
    [-w * 0.96, h * 0.4],
  ]
  const shape = polygon(edge.map(([px, py]): Point => [x + px, y + py]))
  const thickness = polygon(edge.map(([px, py]): Point => [x + px + 16, y + py + 20]))
  const cell = width * 0.082
  const cells = repeat(9, (row) =>
    repeat(10, (column) => {
      const cx = x - w + (column + (row % 2 === 0 ? 0 : 0.5)) * cell * 1.76
      const cy = y - h + row * cell * 1.54
      const hexagon = polygon(Array.from({ length: 6 }, (_, index) => polar(cx, cy, cell * 0.84, index * 60 + 30)))
      const full = (row * 7 + column * 3) % 5 !== 0
      return (
        form(hexagon, wax, full ? slant(honey) : lighten(wax, 0.3), 4) +
        (full ? patch(ellipse(cx - cell * 0.24, cy - cell * 0.28, cell * 0.2, cell * 0.12), "#ffffff", 0.75) : "")
      )
    }),
  )
  return (
    shadow(x, y + h * 0.96, w * 1.02) +
    form(thickness, wax, darken(honey, 0.3)) +
    form(shape, wax, lighten(wax, 0.1)) +
    within(shape, cells) +
    `<path d='${shape}' fill='none' stroke='${darken(wax, 0.45)}' stroke-width='5' stroke-linejoin='round'/>`
  )
}

/** A bee on the wing, heading left. */
export function bee(x: number, y: number, size: number, degrees = 0): string {
  const body = ellipse(0, 0, size * 0.5, size * 0.3)
  return at(
    x,
    y,
    `<g opacity='.85'>${form(ellipse(-size * 0.02, -size * 0.44, size * 0.2, size * 0.36), "#b9c4c4", "#f4f8f6", 3)}${form(ellipse(size * 0.24, -size * 0.36, size * 0.17, size * 0.3), "#b9c4c4", "#f4f8f6", 3)}</g>` +
      form(body, "#c98a1f", ball("#e5ac32"), 4) +
      within(
        body,
        repeat(3, (index) =>
          patch(
            `M${tidy(-size * 0.14 + index * size * 0.22)} ${tidy(-size * 0.4)}h${tidy(size * 0.1)}v${tidy(size)}h${tidy(-size * 0.1)}Z`,
            "#3a2718",
          ),
        ),
      ) +
      disc(-size * 0.5, -size * 0.02, size * 0.18, size * 0.18, "#4a3323") +
      line(
        `M${tidy(-size * 0.58)} ${tidy(-size * 0.16)}q${tidy(-size * 0.1)} ${tidy(-size * 0.16)} ${tidy(-size * 0.22)} ${tidy(-size * 0.14)}`,
        "#3a2718",
        4,
      ),
    degrees,
  )
}

/** A turned wooden dipper, its head at (x, y), dripping. */
export function dipper(x: number, y: number, degrees: number, honey: string): string {
  const wood = "#b98552"
  return at(
    x,
    y,
    form("M36 -9L270 -12Q284 0 270 12L36 9Z", wood) +
      repeat(5, (index) =>
        form(
          ellipse(-40 + index * 20, 0, 13, [34, 46, 52, 46, 34][index] ?? 40),
          wood,
          slant(index % 2 === 0 ? wood : lighten(wood, 0.14)),
          4,
        ),
      ) +
      patch("M-56 -10C-60 -44 30 -60 44 -20C30 -34 -30 -30 -40 30C-46 44 -60 20 -56 -10Z", honey, 0.85),
    degrees,
  )
}

/** A drop or pool of honey. */
export function drop(x: number, y: number, size: number, honey: string): string {
  return (
    form(
      `M${tidy(x)} ${tidy(y - size)}C${tidy(x + size * 0.2)} ${tidy(y - size * 0.4)} ${tidy(x + size * 0.62)} ${tidy(y - size * 0.1)} ${tidy(x + size * 0.6)} ${tidy(y + size * 0.3)}C${tidy(x + size * 0.56)} ${tidy(y + size * 0.9)} ${tidy(x - size * 0.56)} ${tidy(y + size * 0.9)} ${tidy(x - size * 0.6)} ${tidy(y + size * 0.3)}C${tidy(x - size * 0.62)} ${tidy(y - size * 0.1)} ${tidy(x - size * 0.2)} ${tidy(y - size * 0.4)} ${tidy(x)} ${tidy(y - size)}Z`,
      honey,
      ball(honey),
      4,
    ) + patch(ellipse(x - size * 0.22, y + size * 0.2, size * 0.12, size * 0.2), "#ffffff", 0.7)
  )
}
