import { chance } from "../chance"
import { darken, lighten, mix } from "../colour"
import { leaf } from "./leaves"
import { ball, slant } from "../shading"
import { at, disc, ellipse, form, line, patch, polar, polygon, repeat, shadow, tidy, within, type Point } from "../svg"

/** A custard apple: scales laid over a round fruit, wider where it faces us. */
export function custardApple(x: number, y: number, radius: number, colour: string, tilt = 0): string {
  const rows = [78, 54, 30, 6, -18, -42, -66]
  const scales = rows.flatMap((latitude, row) => {
    const ring = Math.cos((latitude * Math.PI) / 180)
    const count = Math.max(3, Math.round(11 * ring))
    return Array.from({ length: count }, (_, index) => {
      const longitude = -90 + (180 / count) * (index + (row % 2 === 0 ? 0.5 : 0.15))
      const facing = Math.cos((longitude * Math.PI) / 180)
      const reach = radius * ring * (latitude < -10 ? 0.94 : 1)
      return {
        px: reach * Math.sin((longitude * Math.PI) / 180),
        py: -radius * 0.94 * Math.sin((latitude * Math.PI) / 180),
        rx: radius * (0.09 + 0.125 * facing),
        ry: radius * (0.13 + 0.05 * ring),
        facing,
      }
    })
  })
  const drawn = [...scales]
    .sort((first, second) => first.facing - second.facing)
    .map(({ px, py, rx, ry }) => {
      const lit = mix(colour, "#e8edb8", Math.max(0, 0.36 - (px + py) / (radius * 3.4)))
      const toned = px + py > radius * 0.5 ? darken(lit, 0.22) : lit
      return form(ellipse(px, py, rx, ry), colour, ball(toned), 4)
    })
    .join("")
  return (
    shadow(x, y + radius * 0.92, radius * 0.8) +
    at(
      x,
      y,
      disc(0, 0, radius * 0.99, radius * 0.95, darken(colour, 0.3), darken(colour, 0.34)) +
        drawn +
        form(
          `M${tidy(-radius * 0.05)} ${tidy(-radius * 0.9)}L${tidy(-radius * 0.1)} ${tidy(-radius * 1.22)}h${tidy(radius * 0.16)}L${tidy(radius * 0.06)} ${tidy(-radius * 0.9)}Z`,
          "#7b5a35",
        ),
      tilt,
    )
  )
}

/** Half a custard apple, its white flesh and black seeds towards us. */
export function custardAppleHalf(x: number, y: number, radius: number, colour: string): string {
  const rim = Array.from(
    { length: 18 },
    (_, index): Point => polar(x, y, radius * (index % 2 === 0 ? 1.03 : 0.97), index * 20),
  )
  const seeds = [
    [-0.42, -0.28],
    [0.02, -0.46],
    [0.42, -0.22],
    [-0.5, 0.16],
    [0.5, 0.2],
    [-0.2, 0.46],
    [0.24, 0.5],
  ] as const
  return (
    shadow(x, y + radius * 0.92, radius * 0.86) +
    form(polygon(rim), colour, slant(colour)) +
    disc(x, y, radius * 0.88, radius * 0.86, "#cfc49e", slant("#fbf6e6")) +
    repeat(11, (index) => {
      const [px, py] = polar(x, y, radius * 0.52, index * 33 + 8)
      return at(
        px,
        py,
        patch(ellipse(0, 0, radius * 0.27, radius * 0.15), "#ece2c4") +
          patch(ellipse(-4, -3, radius * 0.24, radius * 0.12), "#fdfaf0"),
        index * 33 + 8,
      )
    }) +
    patch(ellipse(x, y, radius * 0.14, radius * 0.4), "#efe6cb") +
    seeds
      .map(([dx, dy]) =>
        at(
          x + dx * radius,
          y + dy * radius,
          form(ellipse(0, 0, radius * 0.11, radius * 0.06), "#2b211b", ball("#4a382b"), 2),
          Math.atan2(dy, dx) * 57,
        ),
      )
      .join("")
  )
}

/** A persimmon under its four-lobed calyx; a ring may be pressed around it. */
export function persimmon(
  x: number,
  y: number,
  radius: number,
  colour: string,
  { ring = false, tall = false } = {},
): string {
  const ry = radius * (tall ? 1.02 : 0.84)
  const cap = y - ry * 0.5
  return (
    shadow(x, y + ry * 0.94, radius * 0.82) +
    disc(x, y, radius, ry, colour) +
    patch(ellipse(x - radius * 0.46, y - ry * 0.12, radius * 0.16, ry * 0.34), "#fff6e0", 0.5) +
    (ring
      ? line(ellipse(x, cap + ry * 0.14, radius * 0.68, ry * 0.36), darken(colour, 0.34), 6, 0.75) +
        line(ellipse(x, cap + ry * 0.18, radius * 0.68, ry * 0.36), lighten(colour, 0.4), 4, 0.6)
      : "") +
    calyx(x, cap, radius * 0.58)
  )
}

function calyx(x: number, y: number, size: number): string {
  const green = "#7d8a4e"
  const lobe = (dx: number, dy: number, width: number) =>
    form(
      `M${tidy(x)} ${tidy(y)}C${tidy(x + dx * 0.5 - width)} ${tidy(y + dy * 0.3)} ${tidy(x + dx * 0.9)} ${tidy(y + dy * 1.1 - width * 0.3)} ${tidy(x + dx)} ${tidy(y + dy)}C${tidy(x + dx * 0.9 + width * 0.4)} ${tidy(y + dy * 0.5)} ${tidy(x + dx * 0.5 + width * 0.6)} ${tidy(y - dy * 0.1)} ${tidy(x)} ${tidy(y)}Z`,
      green,
      slant(green),
      4,
    )
  return (
    lobe(-size, -size * 0.06, size * 0.34) +
    lobe(size, -size * 0.1, size * 0.34) +
    lobe(-size * 0.36, size * 0.5, size * 0.42) +
    lobe(size * 0.5, size * 0.44, size * 0.42) +
    form(ellipse(x, y, size * 0.3, size * 0.17), green, slant("#97a263"), 4) +
    form(
      `M${tidy(x - size * 0.08)} ${tidy(y)}l${tidy(-size * 0.04)} ${tidy(-size * 0.42)}h${tidy(size * 0.22)}l${tidy(-size * 0.04)} ${tidy(size * 0.42)}Z`,
      "#7b5a35",
      "#8d6a40",
      4,
    )
  )
}

/** A persimmon cut across: eight pale rays in seedless flesh. */
export function persimmonHalf(x: number, y: number, radius: number, colour: string): string {
  const flesh = lighten(colour, 0.2)
  return (
    shadow(x, y + radius * 0.8, radius * 0.9) +
    disc(x, y, radius, radius * 0.9, colour, slant(colour)) +
    patch(ellipse(x, y, radius * 0.88, radius * 0.78), flesh) +
    repeat(8, (index) =>
      at(
        x,
        y,
        patch(
          `M0 0Q${tidy(radius * 0.3)} ${tidy(-radius * 0.11)} ${tidy(radius * 0.62)} 0Q${tidy(radius * 0.3)} ${tidy(radius * 0.11)} 0 0Z`,
          darken(colour, 0.12),
          0.6,
        ),
        index * 45 + 12,
      ),
    ) +
    disc(x, y, radius * 0.1, radius * 0.09, lighten(colour, 0.55), lighten(colour, 0.6)) +
    patch(ellipse(x - radius * 0.4, y - radius * 0.4, radius * 0.26, radius * 0.12), "#ffffff", 0.4)
  )
}

/** A mandarin with fine pores. */
export function mandarin(x: number, y: number, radius: number, colour: string, seed: number): string {
  const luck = chance(seed)
  const ry = radius * 0.88
  return (
    shadow(x, y + ry * 0.94, radius * 0.82) +
    disc(x, y, radius, ry, colour) +
    repeat(26, () => {
      const [px, py] = polar(0, 0, radius * Math.sqrt(luck.between(0, 0.78)), luck.between(0, 360))
      return patch(ellipse(x + px, y + py * 0.88, 2.6, 2), darken(colour, 0.22), 0.6)
    }) +
    patch(ellipse(x - radius * 0.4, y - ry * 0.38, radius * 0.22, ry * 0.14), "#fff7df", 0.6) +
    form(
      polygon(
        Array.from({ length: 10 }, (_, index) =>
          polar(x + radius * 0.04, y - ry * 0.66, radius * (index % 2 === 0 ? 0.13 : 0.07), index * 36),
        ),
      ),
      "#5f7d3c",
      "#7f9a50",
      3,
    )
  )
}

/** A peeled half: segments around a white core, on its opened skin. */
export function mandarinHalf(x: number, y: number, radius: number, colour: string): string {
  const petal = (degrees: number, reach: number) =>
    at(
      x,
      y + radius * 0.5,
      form(
        `M0 ${tidy(-radius * 0.36)}C${tidy(reach * 0.6)} ${tidy(-radius * 0.6)} ${tidy(reach * 1.06)} ${tidy(-radius * 0.2)} ${tidy(reach)} 0C${tidy(reach * 1.02)} ${tidy(radius * 0.26)} ${tidy(reach * 0.5)} ${tidy(radius * 0.4)} 0 ${tidy(radius * 0.3)}Z`,
        colour,
        slant(lighten(colour, 0.62)),
      ),
      degrees,
    )
  return (
    shadow(x, y + radius * 0.72, radius * 1.7, radius * 0.4) +
    petal(-8, radius * 1.75) +
    petal(188, radius * 1.75) +
    petal(146, radius * 1.2) +
    petal(36, radius * 1.24) +
    repeat(9, (index) => {
      const shape = `M0 0C${tidy(radius * 0.3)} ${tidy(-radius * 0.42)} ${tidy(radius * 0.98)} ${tidy(-radius * 0.4)} ${tidy(radius)} 0C${tidy(radius * 0.98)} ${tidy(radius * 0.36)} ${tidy(radius * 0.3)} ${tidy(radius * 0.4)} 0 0Z`
      return at(
        x,
        y,
        form(shape, colour, slant(lighten(colour, 0.12)), 4) +
          line(`M${tidy(radius * 0.2)} 0H${tidy(radius * 0.86)}`, lighten(colour, 0.6), 3, 0.7),
        index * 40,
      )
    }) +
    disc(x, y, radius * 0.12, radius * 0.12, "#e6d5a8", "#fbf2dc")
  )
}

/** A jujube of Ninh Thuận: small, green and round, a little sun on its cheek. */
export function jujube(x: number, y: number, radius: number, colour: string, tilt = 0): string {
  const shape = ellipse(0, 0, radius, radius * 1.06)
  return (
    shadow(x, y + radius * 0.96, radius * 0.8) +
    at(
      x,
      y,
      form(shape, colour, ball(colour)) +
        within(shape, patch(ellipse(radius * 0.4, radius * 0.4, radius * 0.7, radius * 0.6), "#c08a3e", 0.26)) +
        patch(ellipse(-radius * 0.38, -radius * 0.34, radius * 0.18, radius * 0.26), "#ffffff", 0.55) +
        form(ellipse(0, -radius * 0.84, radius * 0.24, radius * 0.09), darken(colour, 0.3), darken(colour, 0.3), 2) +
        line(
          `M0 ${tidy(-radius * 0.84)}Q${tidy(radius * 0.04)} ${tidy(-radius * 1.1)} ${tidy(radius * 0.16)} ${tidy(-radius * 1.24)}`,
          "#6d5a34",
          7,
        ),
      tilt,
    )
  )
}

/** A stem with a few leaves, to lay behind fruit. */
export function leafyStem(x: number, y: number, degrees: number, size: number, colour: string): string {
  return at(
    x,
    y,
    line(`M0 0Q${tidy(size * 0.6)} ${tidy(-size * 0.1)} ${tidy(size * 1.1)} 0`, "#7b5a35", 9) +
      leaf(size * 0.42, -size * 0.04, size * 0.92, size * 0.34, -48, colour) +
      leaf(size * 0.6, 0, size * 0.86, size * 0.34, 42, darken(colour, 0.1)) +
      leaf(size * 1.06, 0, size * 0.9, size * 0.34, -6, lighten(colour, 0.08)),
    degrees,
  )
}
