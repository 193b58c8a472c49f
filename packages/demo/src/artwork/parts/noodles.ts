import { chance } from "../chance"
import { darken, lighten } from "../colour"
import { slant } from "../shading"
import {
  at,
  disc,
  each,
  ellipse,
  form,
  line,
  patch,
  polar,
  repeat,
  roundedBox,
  shadow,
  tidy,
  within,
  type Point,
} from "../svg"
import { wrapper } from "./packs"

/** A straight bundle lying from left to right, ends towards the right, held by a paper band. */
export function noodleBundle(
  x: number,
  y: number,
  length: number,
  thickness: number,
  degrees: number,
  colour: string,
  accent: string,
): string {
  const half = length / 2
  const ry = thickness / 2
  const body = roundedBox(-half, -ry, length, thickness, ry * 0.5)
  const strands = Math.round(thickness / 9)
  const luck = chance(Math.round(x + y))
  const ends = Array.from({ length: strands * 2 }, () => {
    const [px, py] = polar(0, 0, Math.sqrt(luck.between(0, 1)) * 0.9, luck.between(0, 360))
    return `<circle cx='${tidy(half + px * ry * 0.36)}' cy='${tidy(py * ry)}' r='5.5' fill='${lighten(colour, 0.3)}' stroke='${darken(colour, 0.34)}' stroke-width='2.5'/>`
  }).join("")
  return at(
    x,
    y,
    shadow(0, ry * 0.98, half * 0.96, ry * 0.4) +
      form(body, colour, slant(colour)) +
      within(
        body,
        repeat(strands, (index) =>
          line(
            `M${tidy(-half)} ${tidy(-ry + (index + 0.6) * (thickness / strands))}H${tidy(half)}`,
            index % 2 === 0 ? darken(colour, 0.3) : lighten(colour, 0.5),
            3,
            0.65,
          ),
        ) +
          patch(
            `M${tidy(-half)} ${tidy(ry * 0.4)}H${tidy(half)}V${tidy(ry)}H${tidy(-half)}Z`,
            darken(colour, 0.5),
            0.2,
          ),
      ) +
      disc(half, 0, ry * 0.4, ry * 0.98, darken(colour, 0.1), darken(colour, 0.24)) +
      ends +
      wrapper(-half * 0.12, 0, length * 0.3, thickness * 1.02, accent),
    degrees,
  )
}

/** A hank of long soft noodles, folded over and tied in the middle. */
export function noodleHank(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  tie: string,
  strand = 4,
): string {
  const w = width / 2
  const h = height / 2
  const shape = `M${tidy(x)} ${tidy(y - h * 0.62)}C${tidy(x + w * 0.5)} ${tidy(y - h * 1.1)} ${tidy(x + w)} ${tidy(y - h)} ${tidy(x + w)} ${tidy(y)}C${tidy(x + w)} ${tidy(y + h)} ${tidy(x + w * 0.5)} ${tidy(y + h * 1.1)} ${tidy(x)} ${tidy(y + h * 0.62)}C${tidy(x - w * 0.5)} ${tidy(y + h * 1.1)} ${tidy(x - w)} ${tidy(y + h)} ${tidy(x - w)} ${tidy(y)}C${tidy(x - w)} ${tidy(y - h)} ${tidy(x - w * 0.5)} ${tidy(y - h * 1.1)} ${tidy(x)} ${tidy(y - h * 0.62)}Z`
  const count = strand > 8 ? 9 : 13
  const middle = (count - 1) / 2
  const strands = repeat(count, (index) => {
    const share = (index - middle) / (middle + 0.6)
    const tone = index % 3 === 0 ? darken(colour, 0.34) : index % 3 === 1 ? lighten(colour, 0.6) : darken(colour, 0.14)
    return line(
      `M${tidy(x - w * 0.98 + Math.abs(share) * w * 0.2)} ${tidy(y + share * h * 0.2)}C${tidy(x - w * 0.8)} ${tidy(y + share * h * 1.3)} ${tidy(x - w * 0.3)} ${tidy(y + share * h)} ${tidy(x)} ${tidy(y + share * h * 0.56)}C${tidy(x + w * 0.3)} ${tidy(y + share * h)} ${tidy(x + w * 0.8)} ${tidy(y + share * h * 1.3)} ${tidy(x + w * 0.98 - Math.abs(share) * w * 0.2)} ${tidy(y + share * h * 0.2)}`,
      tone,
      strand,
      0.8,
    )
  })
  return (
    shadow(x, y + h * 0.92, w * 0.98, h * 0.3) +
    form(shape, colour, slant(colour)) +
    within(shape, strands) +
    form(roundedBox(x - w * 0.12, y - h * 0.72, w * 0.24, h * 1.44, 14), tie, slant(tie)) +
    line(
      `M${tidy(x - w * 0.12)} ${tidy(y - h * 0.4)}h${tidy(w * 0.24)}M${tidy(x - w * 0.12)} ${tidy(y + h * 0.4)}h${tidy(w * 0.24)}`,
      lighten(tie, 0.6),
      4,
    )
  )
}

/** A round nest of thin noodles, wound loosely. */
export function noodleNest(x: number, y: number, radius: number, colour: string): string {
  const ry = radius * 0.52
  const luck = chance(Math.round(x * 7 + y))
  const loops = repeat(34, (index) => {
    const share = 1 - (index % 17) * 0.05
    const [dx, dy] = [luck.between(-0.06, 0.06) * radius, luck.between(-0.1, 0.06) * radius]
    const d = ellipse(
      x + dx,
      y + dy - (1 - share) * ry * 0.4,
      radius * share * luck.between(0.9, 1),
      ry * share * luck.between(0.84, 1),
    )
    const turn = `transform='rotate(${tidy(luck.between(-14, 14))} ${tidy(x)} ${tidy(y)})'`
    const tone = index % 3 === 0 ? darken(colour, 0.12) : index % 3 === 1 ? lighten(colour, 0.5) : colour
    return `<g ${turn}>${line(d, darken(colour, 0.42), 12)}${line(d, tone, 8)}</g>`
  })
  return (
    shadow(x, y + ry * 0.9, radius * 1.02, ry * 0.5) +
    disc(x, y, radius * 0.94, ry * 0.92, colour, darken(colour, 0.3)) +
    loops
  )
}

/** Half a gấc: spiny skin, yellow flesh, red seeds. */
export function gacHalf(x: number, y: number, radius: number): string {
  const skin = "#d4572a"
  return (
    shadow(x, y + radius * 0.92, radius * 0.9) +
    repeat(22, (index) => {
      const [px, py] = polar(x, y, radius * 0.97, index * 16.4)
      const [tx, ty] = polar(x, y, radius * 1.1, index * 16.4)
      return line(`M${tidy(px)} ${tidy(py)}L${tidy(tx)} ${tidy(ty)}`, darken(skin, 0.35), 12)
    }) +
    disc(x, y, radius, radius, skin) +
    disc(x, y, radius * 0.86, radius * 0.86, "#d99a3a", "#f2c04f") +
    disc(x, y, radius * 0.6, radius * 0.62, "#7d1712", "#a8241a") +
    each<Point>(
      [
        [-0.26, -0.3],
        [0.2, -0.34],
        [-0.34, 0.14],
        [0.04, 0.04],
        [0.34, 0.1],
        [-0.06, 0.4],
        [0.22, 0.4],
      ],
      ([dx, dy], index) =>
        at(
          x + dx * radius,
          y + dy * radius,
          form(ellipse(0, 0, radius * 0.17, radius * 0.12), "#a61f17", slant("#d23a28"), 3) +
            patch(ellipse(-radius * 0.05, -radius * 0.04, radius * 0.05, radius * 0.03), "#ffffff", 0.7),
          index * 40,
        ),
    )
  )
}

/** A corn cob in its husk, tip to the right. */
export function cornCob(x: number, y: number, length: number, degrees: number): string {
  const gold = "#e8b93a"
  const w = length * 0.17
  const body = `M${tidy(-length * 0.4)} ${tidy(-w)}C0 ${tidy(-w * 1.16)} ${tidy(length * 0.36)} ${tidy(-w * 0.9)} ${tidy(length * 0.52)} 0C${tidy(length * 0.36)} ${tidy(w * 0.9)} 0 ${tidy(w * 1.16)} ${tidy(-length * 0.4)} ${tidy(w)}Z`
  const husk = "#8fa654"
  return at(
    x,
    y,
    shadow(0, w * 1.1, length * 0.5, w * 0.5) +
      form(body, gold, slant(gold)) +
      within(
        body,
        repeat(13, (column) =>
          repeat(
            5,
            (row) =>
              `<rect x='${tidy(-length * 0.4 + column * length * 0.074)}' y='${tidy(-w * 1.08 + row * w * 0.44 + (column % 2) * 3)}' width='${tidy(length * 0.066)}' height='${tidy(w * 0.38)}' rx='9' fill='${(row + column) % 4 === 0 ? "#f5d368" : "#edc24a"}' stroke='#b5801c' stroke-width='2.5'/>`,
          ),
        ),
      ) +
      form(
        `M${tidy(-length * 0.54)} 0C${tidy(-length * 0.4)} ${tidy(-w * 1.9)} ${tidy(-length * 0.04)} ${tidy(-w * 1.6)} ${tidy(length * 0.16)} ${tidy(-w * 1.3)}C${tidy(-length * 0.1)} ${tidy(-w)} ${tidy(-length * 0.2)} ${tidy(-w * 0.4)} ${tidy(-length * 0.26)} 0Z`,
        husk,
      ) +
      form(
        `M${tidy(-length * 0.54)} 0C${tidy(-length * 0.4)} ${tidy(w * 1.9)} ${tidy(-length * 0.06)} ${tidy(w * 1.7)} ${tidy(length * 0.1)} ${tidy(w * 1.34)}C${tidy(-length * 0.1)} ${tidy(w)} ${tidy(-length * 0.22)} ${tidy(w * 0.4)} ${tidy(-length * 0.26)} 0Z`,
        husk,
        slant(lighten(husk, 0.14)),
      ),
    degrees,
  )
}
