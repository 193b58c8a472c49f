import { darken, lighten, mix } from "../colour"
import { fall, slant, tube } from "../shading"
import { disc, ellipse, form, line, patch, polar, repeat, shadow, tidy, within } from "../svg"
import { diamond } from "../woven"

const porcelain = "#f4efe2"

/** A shallow plate with a painted rim, seen from the table's edge. */
export function plate(x: number, y: number, rx: number, ry: number, paint: string): string {
  return (
    shadow(x, y + ry * 0.55, rx * 1.02, ry * 0.85) +
    disc(x, y + ry * 0.12, rx, ry, "#b3a68c", fall(darken(porcelain, 0.16))) +
    disc(x, y, rx, ry, "#b3a68c", slant(porcelain)) +
    `<path d='${ellipse(x, y, rx * 0.9, ry * 0.88)}' fill='none' stroke='${paint}' stroke-width='5' opacity='.75'/>` +
    patch(ellipse(x, y + ry * 0.06, rx * 0.74, ry * 0.68), darken(porcelain, 0.1)) +
    patch(ellipse(x, y + ry * 0.1, rx * 0.72, ry * 0.64), porcelain)
  )
}

/** A deep bowl; what it holds is drawn between back and front by the caller's heap. */
export function bowl(
  x: number,
  base: number,
  width: number,
  height: number,
  glaze: string,
  paint: string,
  heap: string,
): string {
  const half = width / 2
  const rim = base - height
  const side = `M${tidy(x - half)} ${tidy(rim)}C${tidy(x - half * 0.96)} ${tidy(base - height * 0.3)} ${tidy(x - half * 0.6)} ${tidy(base)} ${tidy(x - half * 0.38)} ${tidy(base)}Q${tidy(x)} ${tidy(base + height * 0.08)} ${tidy(x + half * 0.38)} ${tidy(base)}C${tidy(x + half * 0.6)} ${tidy(base)} ${tidy(x + half * 0.96)} ${tidy(base - height * 0.3)} ${tidy(x + half)} ${tidy(rim)}Q${tidy(x)} ${tidy(rim + half * 0.5)} ${tidy(x - half)} ${tidy(rim)}Z`
  return (
    shadow(x, base + 4, half * 0.8) +
    disc(x, rim, half, half * 0.27, mix(glaze, "#8a7a60", 0.3), lighten(glaze, 0.3)) +
    patch(ellipse(x, rim + 4, half * 0.92, half * 0.22), darken(glaze, 0.22)) +
    heap +
    form(side, mix(glaze, "#8a7a60", 0.3), tube(glaze)) +
    within(
      side,
      repeat(9, (index) => {
        const share = (index + 0.5) / 9
        const bend = half * 0.9 * share * (1 - share)
        return diamond(
          x - half + width * share,
          rim + height * 0.28 + bend,
          width * 0.085,
          height * 0.2,
          paint,
          lighten(glaze, 0.4),
        )
      }) + patch(ellipse(x - half * 0.58, rim + height * 0.42, half * 0.07, height * 0.2), "#ffffff", 0.5),
    )
  )
}

/** A flat winnowing tray of split bamboo. */
export function tray(x: number, y: number, rx: number, ry: number, bamboo = "#d8b273"): string {
  const floor = ellipse(x, y + ry * 0.02, rx * 0.9, ry * 0.86)
  const step = rx * 0.1
  const weave = repeat(22, (index) => {
    const offset = (index - 11) * step
    return (
      line(
        `M${tidy(x + offset - ry)} ${tidy(y - ry)}L${tidy(x + offset + ry)} ${tidy(y + ry)}`,
        darken(bamboo, 0.28),
        3,
        0.4,
      ) +
      line(
        `M${tidy(x + offset + ry)} ${tidy(y - ry)}L${tidy(x + offset - ry)} ${tidy(y + ry)}`,
        lighten(bamboo, 0.45),
        3,
        0.5,
      )
    )
  })
  return (
    shadow(x, y + ry * 0.42, rx * 1.02, ry * 0.9) +
    disc(x, y + ry * 0.16, rx, ry, bamboo, fall(darken(bamboo, 0.22))) +
    disc(x, y, rx, ry, bamboo, slant(lighten(bamboo, 0.1))) +
    patch(floor, darken(bamboo, 0.06)) +
    within(floor, weave) +
    `<path d='${floor}' fill='none' stroke='${darken(bamboo, 0.42)}' stroke-width='3' opacity='.6'/>` +
    repeat(40, (index) => {
      const [fromX, fromY] = [polar(x, y, 1, index * 9)[0], polar(x, y, 1, index * 9)[1]]
      const [dx, dy] = [fromX - x, fromY - y]
      return line(
        `M${tidy(x + dx * rx * 0.91)} ${tidy(y + dy * ry * 0.87)}L${tidy(x + dx * rx * 0.985)} ${tidy(y + dy * ry * 0.98)}`,
        darken(bamboo, 0.34),
        3,
        0.5,
      )
    })
  )
}

/** The woven wall of a basket; fruit is drawn before it. */
export function basket(x: number, base: number, width: number, height: number, bamboo = "#c99a5b"): string {
  const half = width / 2
  const rim = base - height
  const body = `M${tidy(x - half)} ${tidy(rim)}L${tidy(x - half * 0.78)} ${tidy(base - 6)}Q${tidy(x)} ${tidy(base + height * 0.14)} ${tidy(x + half * 0.78)} ${tidy(base - 6)}L${tidy(x + half)} ${tidy(rim)}Q${tidy(x)} ${tidy(rim + half * 0.36)} ${tidy(x - half)} ${tidy(rim)}Z`
  const rows = 5
  const columns = 16
  const weave = repeat(rows, (row) =>
    repeat(columns, (column) => {
      const share = (column + (row % 2) * 0.5) / columns
      const reach = half * (1 - (0.22 * (row + 0.5)) / rows)
      const left = x - reach + 2 * reach * share
      const bend = half * 0.72 * share * (1 - share)
      const top = rim + (height * row) / rows + bend + 6
      const tone = (row + column) % 2 === 0 ? lighten(bamboo, 0.22) : darken(bamboo, 0.14)
      return `<rect x='${tidy(left - reach / columns)}' y='${tidy(top)}' width='${tidy((reach * 1.8) / columns)}' height='${tidy((height / rows) * 0.8)}' rx='7' fill='${tone}' stroke='${darken(bamboo, 0.45)}' stroke-width='2'/>`
    }),
  )
  const band = `M${tidy(x - half * 1.02)} ${tidy(rim - 8)}Q${tidy(x)} ${tidy(rim + half * 0.36)} ${tidy(x + half * 1.02)} ${tidy(rim - 8)}L${tidy(x + half)} ${tidy(rim + 22)}Q${tidy(x)} ${tidy(rim + half * 0.36 + 34)} ${tidy(x - half)} ${tidy(rim + 22)}Z`
  return (
    form(body, bamboo, slant(bamboo)) +
    within(body, weave + patch(ellipse(x + half * 0.8, base - height * 0.3, half * 0.5, height), "#4a2f1a", 0.16)) +
    form(band, bamboo, fall(lighten(bamboo, 0.12)))
  )
}

/** The far rim of a basket, drawn before what is in it. */
export function basketBack(x: number, base: number, width: number, height: number, bamboo = "#c99a5b"): string {
  const half = width / 2
  return shadow(x, base + 6, half * 1.02) + disc(x, base - height, half, half * 0.2, bamboo, darken(bamboo, 0.42))
}
