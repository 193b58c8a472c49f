import { chance } from "../chance"
import { darken, lighten, mix } from "../colour"
import { ball, slant } from "../shading"
import { at, blob, disc, ellipse, form, line, patch, polar, repeat, shadow, tidy, type Point } from "../svg"
import { leaf } from "./leaves"

/** Many small things in a mound: the farther ones first, fewer towards the top. */
export function mound(
  { x, y, rx, ry, count, seed }: { x: number; y: number; rx: number; ry: number; count: number; seed: number },
  draw: (x: number, y: number, turn: number, index: number) => string,
): string {
  const luck = chance(seed)
  return Array.from({ length: count }, () => {
    const across = luck.between(-1, 1)
    const ceiling = Math.sqrt(1 - across * across)
    return { px: x + across * rx, py: y - luck.between(-0.24, 1) * ry * ceiling, turn: luck.between(0, 360) }
  })
    .sort((first, second) => first.py - second.py)
    .map(({ px, py, turn }, index) => draw(px, py, turn, index))
    .join("")
}

/** A heap seen as one body, to lie under loose grains. */
export function heapBody(x: number, y: number, rx: number, ry: number, colour: string): string {
  return form(
    blob([
      [x - rx, y],
      [x - rx * 0.72, y - ry * 0.55],
      [x - rx * 0.28, y - ry * 0.94],
      [x + rx * 0.1, y - ry],
      [x + rx * 0.56, y - ry * 0.68],
      [x + rx * 0.9, y - ry * 0.22],
      [x + rx, y],
      [x, y + rx * 0.16],
    ]),
    colour,
  )
}

/** A star of eight boats, each with its seed. */
export function starAnise(x: number, y: number, radius: number, degrees: number, colour: string): string {
  const boat = `M${tidy(radius * 0.06)} 0C${tidy(radius * 0.22)} ${tidy(-radius * 0.3)} ${tidy(radius * 0.62)} ${tidy(-radius * 0.27)} ${tidy(radius)} ${tidy(-radius * 0.02)}C${tidy(radius * 0.7)} ${tidy(radius * 0.24)} ${tidy(radius * 0.3)} ${tidy(radius * 0.26)} ${tidy(radius * 0.06)} 0Z`
  const slit = `M${tidy(radius * 0.18)} ${tidy(-radius * 0.01)}Q${tidy(radius * 0.52)} ${tidy(-radius * 0.17)} ${tidy(radius * 0.9)} ${tidy(-radius * 0.02)}Q${tidy(radius * 0.52)} ${tidy(radius * 0.12)} ${tidy(radius * 0.18)} ${tidy(-radius * 0.01)}Z`
  return (
    shadow(x, y + radius * 0.12, radius * 0.92, radius * 0.8, 0.38) +
    repeat(8, (index) =>
      at(
        x,
        y,
        form(boat, colour, slant(index % 2 === 0 ? colour : lighten(colour, 0.1)), radius > 60 ? 5 : 3) +
          patch(slit, darken(colour, 0.62)) +
          form(ellipse(radius * 0.48, -radius * 0.02, radius * 0.13, radius * 0.075), "#8f5a2e", ball("#b9763f"), 2) +
          patch(ellipse(radius * 0.44, -radius * 0.045, radius * 0.04, radius * 0.02), "#ffffff", 0.7),
        degrees + index * 45,
      ),
    ) +
    disc(x, y, radius * 0.1, radius * 0.1, darken(colour, 0.2))
  )
}

/** A knobbly root such as turmeric, cut at its right end. */
export function rhizome(x: number, y: number, length: number, degrees: number, skin: string, flesh: string): string {
  const l = length
  const body: Point[] = [
    [-l * 0.5, 0],
    [-l * 0.36, -l * 0.13],
    [-l * 0.12, -l * 0.11],
    [0.02 * l, -l * 0.15],
    [l * 0.24, -l * 0.12],
    [l * 0.44, -l * 0.13],
    [l * 0.5, 0],
    [l * 0.43, l * 0.13],
    [l * 0.2, l * 0.12],
    [-l * 0.06, l * 0.16],
    [-l * 0.32, l * 0.13],
  ]
  const knob = (kx: number, ky: number, reach: number, turn: number) =>
    at(
      kx,
      ky,
      form(
        blob([
          [0, -reach * 0.3],
          [reach * 0.6, -reach * 0.32],
          [reach, 0],
          [reach * 0.6, reach * 0.32],
          [0, reach * 0.3],
        ]),
        skin,
      ) +
        line(
          `M${tidy(reach * 0.5)} ${tidy(-reach * 0.28)}q${tidy(reach * 0.12)} ${tidy(reach * 0.28)} 0 ${tidy(reach * 0.56)}`,
          darken(skin, 0.3),
          3,
          0.6,
        ),
      turn,
    )
  return at(
    x,
    y,
    shadow(0, l * 0.15, l * 0.5, l * 0.09) +
      knob(-l * 0.14, -l * 0.06, l * 0.26, -112) +
      knob(l * 0.2, -l * 0.06, l * 0.2, -58) +
      form(blob(body), skin) +
      knob(-l * 0.04, l * 0.08, l * 0.24, 64) +
      repeat(6, (index) =>
        line(
          `M${tidy(-l * 0.38 + index * l * 0.13)} ${tidy(-l * 0.11)}q${tidy(l * 0.03)} ${tidy(l * 0.1)} 0 ${tidy(l * 0.22)}`,
          darken(skin, 0.34),
          3,
          0.6,
        ),
      ) +
      disc(l * 0.47, 0, l * 0.07, l * 0.125, darken(flesh, 0.2), slant(flesh)) +
      `<path d='${ellipse(l * 0.47, 0, l * 0.04, l * 0.08)}' fill='none' stroke='${darken(flesh, 0.2)}' stroke-width='3'/>`,
    degrees,
  )
}

/** A peanut in its shell. */
export function peanut(x: number, y: number, size: number, degrees: number, colour = "#d2a66b"): string {
  return at(
    x,
    y,
    shadow(0, size * 0.24, size * 0.52, size * 0.12, 0.4) +
      form(
        blob([
          [-size * 0.5, 0],
          [-size * 0.36, -size * 0.24],
          [-size * 0.04, -size * 0.16],
          [size * 0.26, -size * 0.26],
          [size * 0.52, -size * 0.02],
          [size * 0.3, size * 0.26],
          [-size * 0.02, size * 0.16],
          [-size * 0.34, size * 0.25],
        ]),
        colour,
      ) +
      line(
        `M${tidy(-size * 0.36)} ${tidy(-size * 0.1)}H${tidy(size * 0.4)}M${tidy(-size * 0.38)} ${tidy(size * 0.06)}H${tidy(size * 0.42)}M${tidy(-size * 0.24)} ${tidy(-size * 0.18)}v${tidy(size * 0.36)}M${tidy(size * 0.22)} ${tidy(-size * 0.2)}v${tidy(size * 0.4)}`,
        darken(colour, 0.3),
        3,
        0.5,
      ),
    degrees,
  )
}

/** A head of garlic. */
export function garlic(x: number, y: number, radius: number, colour: string, tint: string): string {
  const body: Point[] = [
    [x, y - radius * 0.78],
    [x + radius * 0.34, y - radius * 0.6],
    [x + radius * 0.9, y - radius * 0.06],
    [x + radius * 0.78, y + radius * 0.56],
    [x, y + radius * 0.74],
    [x - radius * 0.78, y + radius * 0.56],
    [x - radius * 0.9, y - radius * 0.06],
    [x - radius * 0.34, y - radius * 0.6],
  ]
  return (
    shadow(x, y + radius * 0.7, radius * 0.8) +
    form(
      `M${tidy(x - radius * 0.16)} ${tidy(y - radius * 0.6)}C${tidy(x - radius * 0.06)} ${tidy(y - radius)} ${tidy(x - radius * 0.16)} ${tidy(y - radius * 1.2)} ${tidy(x - radius * 0.06)} ${tidy(y - radius * 1.42)}l${tidy(radius * 0.2)} ${tidy(-radius * 0.02)}C${tidy(x + radius * 0.1)} ${tidy(y - radius * 1.1)} ${tidy(x + radius * 0.14)} ${tidy(y - radius * 0.9)} ${tidy(x + radius * 0.18)} ${tidy(y - radius * 0.6)}Z`,
      "#cdbb93",
    ) +
    form(blob(body), mix(colour, "#8a7a60", 0.3), ball(colour)) +
    [-0.56, -0.2, 0.2, 0.56]
      .map((share) =>
        line(
          `M${tidy(x + share * radius * 0.2)} ${tidy(y - radius * 0.7)}C${tidy(x + share * radius * 1.1)} ${tidy(y - radius * 0.4)} ${tidy(x + share * radius * 1.3)} ${tidy(y + radius * 0.3)} ${tidy(x + share * radius * 0.6)} ${tidy(y + radius * 0.7)}`,
          tint,
          5,
          0.6,
        ),
      )
      .join("") +
    patch(ellipse(x - radius * 0.44, y - radius * 0.06, radius * 0.12, radius * 0.28), "#ffffff", 0.7)
  )
}

/** A single clove. */
export function clove(x: number, y: number, size: number, degrees: number, colour: string, tint: string): string {
  return at(
    x,
    y,
    shadow(0, size * 0.26, size * 0.5, size * 0.1, 0.4) +
      form(
        blob([
          [-size * 0.56, size * 0.02],
          [-size * 0.1, -size * 0.3],
          [size * 0.4, -size * 0.2],
          [size * 0.52, size * 0.08],
          [size * 0.2, size * 0.26],
          [-size * 0.2, size * 0.2],
        ]),
        mix(colour, "#8a7a60", 0.3),
        slant(colour),
      ) +
      line(`M${tidy(-size * 0.46)} 0Q0 ${tidy(-size * 0.16)} ${tidy(size * 0.42)} ${tidy(-size * 0.04)}`, tint, 4, 0.7),
    degrees,
  )
}

/** An ear of rice bending under its grains. */
export function riceEar(x: number, y: number, length: number, degrees: number, colour = "#d9b04e"): string {
  const bend = (share: number): Point => [length * share, -length * 0.34 * Math.sin(share * Math.PI * 0.9)]
  return at(
    x,
    y,
    line(`M0 0Q${tidy(length * 0.5)} ${tidy(-length * 0.62)} ${tidy(length)} ${tidy(-length * 0.1)}`, "#8f9a4e", 6) +
      repeat(11, (index) => {
        const share = 0.34 + (index / 11) * 0.68
        const [px, py] = bend(share)
        return repeat(2, (side) =>
          at(
            px,
            py,
            form("M0 0C8 -13 30 -13 42 0C30 11 8 11 0 0Z", colour, slant(colour), 3),
            (side === 0 ? 58 : 4) + share * 26,
          ),
        )
      }),
    degrees,
  )
}

/** Loose grains of rice. */
export function riceGrain(x: number, y: number, degrees: number, colour: string, round = false): string {
  return at(
    x,
    y,
    `<ellipse rx='${round ? 13 : 15}' ry='${round ? 8 : 5.5}' fill='${colour}' stroke='#b5a584' stroke-width='2'/>`,
    degrees,
  )
}

/** A spear of asparagus lying to the upper right of its cut end. */
export function asparagus(x: number, y: number, length: number, degrees: number, colour: string, tip: string): string {
  const w = length * 0.042
  const scale = (share: number, side: number) =>
    form(
      `M${tidy(length * share)} ${tidy(side * w * 0.9)}q${tidy(length * 0.04)} ${tidy(-side * w * 1.3)} ${tidy(length * 0.085)} ${tidy(-side * w * 0.5)}q${tidy(-length * 0.05)} ${tidy(side * w * 0.3)} ${tidy(-length * 0.085)} ${tidy(side * w * 0.5)}Z`,
      tip,
      mix(tip, colour, 0.3),
      3,
    )
  return at(
    x,
    y,
    form(
      `M0 ${tidy(-w)}L${tidy(length * 0.78)} ${tidy(-w * 0.96)}C${tidy(length * 0.86)} ${tidy(-w * 1.5)} ${tidy(length * 0.96)} ${tidy(-w * 0.8)} ${tidy(length)} 0C${tidy(length * 0.96)} ${tidy(w * 0.8)} ${tidy(length * 0.86)} ${tidy(w * 1.5)} ${tidy(length * 0.78)} ${tidy(w * 0.96)}L0 ${tidy(w)}Q${tidy(-w * 0.7)} 0 0 ${tidy(-w)}Z`,
      colour,
      slant(colour),
    ) +
      line(`M${tidy(length * 0.04)} ${tidy(-w * 0.46)}H${tidy(length * 0.72)}`, lighten(colour, 0.5), 4, 0.6) +
      scale(0.26, 1) +
      scale(0.44, -1) +
      scale(0.6, 1) +
      scale(0.76, -1) +
      scale(0.8, 1) +
      scale(0.86, -0.8) +
      patch(ellipse(0, 0, w * 0.6, w * 0.9), lighten(colour, 0.6)),
    degrees,
  )
}

/** A leaf that has dried and curled. */
export function driedLeaf(x: number, y: number, size: number, degrees: number, colour: string): string {
  return at(
    x,
    y,
    form(
      `M0 0C${tidy(size * 0.2)} ${tidy(-size * 0.36)} ${tidy(size * 0.6)} ${tidy(-size * 0.1)} ${tidy(size)} ${tidy(-size * 0.26)}C${tidy(size * 0.9)} ${tidy(size * 0.1)} ${tidy(size * 0.66)} ${tidy(size * 0.28)} ${tidy(size * 0.4)} ${tidy(size * 0.16)}C${tidy(size * 0.24)} ${tidy(size * 0.32)} ${tidy(size * 0.06)} ${tidy(size * 0.2)} 0 0Z`,
      colour,
      slant(colour),
      4,
    ) +
      line(
        `M${tidy(size * 0.06)} ${tidy(size * 0.02)}Q${tidy(size * 0.5)} ${tidy(size * 0.1)} ${tidy(size * 0.9)} ${tidy(-size * 0.18)}`,
        lighten(colour, 0.4),
        3,
        0.6,
      ),
    degrees,
  )
}

/** Green buds among four-petalled yellow flowers, the top of a mustard stem. */
export function mustardHead(x: number, y: number, size: number, seed: number, petal: string): string {
  const luck = chance(seed)
  const buds = repeat(22, () => {
    const [px, py] = polar(x, y, size * Math.sqrt(luck.between(0, 1)) * 0.62, luck.between(0, 360))
    return form(ellipse(px, py, size * 0.12, size * 0.14), "#6f8f3a", ball("#93b052"), 3)
  })
  const blossoms = repeat(7, (index) => {
    const [px, py] = polar(
      x,
      y - size * 0.04,
      size * (index % 3 === 0 ? 0.28 : 0.66),
      index * 51 + luck.between(-10, 10),
    )
    const open = size * 0.19
    return (
      repeat(4, (turn) => {
        const [fx, fy] = polar(px, py, open * 0.72, turn * 90 + index * 24)
        return form(ellipse(fx, fy, open * 0.74, open * 0.74), petal, slant(lighten(petal, 0.16)), 3)
      }) + patch(ellipse(px, py, open * 0.32, open * 0.32), darken(petal, 0.26))
    )
  })
  return buds + blossoms
}

/** A dish of leaves used as garnish. */
export function herbs(x: number, y: number, size: number, colour: string): string {
  return (
    leaf(x, y, size, size * 0.4, -24, colour) +
    leaf(x, y, size * 0.9, size * 0.38, 22, darken(colour, 0.1)) +
    leaf(x, y, size * 0.86, size * 0.36, -70, lighten(colour, 0.1))
  )
}
