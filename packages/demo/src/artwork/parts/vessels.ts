import { darken, lighten, mix } from "../colour"
import { fall, slant, tube } from "../shading"
import { disc, ellipse, form, line, patch, roundedBox, shadow, tidy, within } from "../svg"
import { label } from "../woven"
import { turned, type Profile } from "./turned"

const glassEdge = "#5d6152"

export interface Vessel {
  x: number
  base: number
  width: number
  height: number
}

/** A body of clear glass around what it holds, with the window's light on its shoulder. */
function glass(outlinePath: string, { x, base, width, height }: Vessel, inside: string): string {
  const left = x - width / 2
  return (
    shadow(x, base + 4, width * 0.6) +
    patch(outlinePath, "#f3f5ea", 0.72) +
    within(outlinePath, inside) +
    within(
      outlinePath,
      patch(
        roundedBox(left + width * 0.1, base - height * 0.97, width * 0.11, height * 0.88, width * 0.05),
        "#ffffff",
        0.5,
      ) +
        patch(
          roundedBox(left + width * 0.25, base - height * 0.97, width * 0.035, height * 0.86, width * 0.017),
          "#ffffff",
          0.4,
        ) +
        patch(
          roundedBox(left + width * 0.88, base - height * 0.95, width * 0.06, height * 0.9, width * 0.03),
          "#ffffff",
          0.2,
        ),
    ) +
    `<path d='${outlinePath}' fill='none' stroke='${glassEdge}' stroke-width='5' stroke-linejoin='round'/>`
  )
}

/** What fills a vessel up to a level (0 to 1 of its height). */
function filling({ x, base, width, height }: Vessel, colour: string, level: number): string {
  const top = base - height * level
  return (
    patch(
      `M${tidy(x - width / 2)} ${tidy(top)}h${tidy(width)}V${tidy(base + width * 0.2)}h${tidy(-width)}Z`,
      tube(colour),
    ) + patch(ellipse(x, top, width / 2, width * 0.055), lighten(colour, 0.3))
  )
}

/** A preserving jar with a lid; the inside may be drawn over the filling. */
export function jar(
  vessel: Vessel,
  {
    content,
    level = 0.8,
    lid,
    inside = "",
    paper,
  }: { content: string; level?: number; lid: string; inside?: string; paper?: string },
): string {
  const { x, base, width, height } = vessel
  const half = width / 2
  const shape = turned(x, base, [
    [0, half * 0.9],
    [height * 0.06, half],
    [height * 0.7, half],
    [height * 0.84, half * 0.82],
    [height * 0.88, half * 0.74],
    [height, half * 0.74],
  ])
  return (
    glass(shape, vessel, filling(vessel, content, level) + inside) +
    screwLid(x, base - height * 0.9, width * 0.82, height * 0.16, lid) +
    (paper === undefined ? "" : label(x - half * 0.72, base - height * 0.62, width * 0.72, height * 0.42, paper))
  )
}

/** A metal or wooden lid whose lower edge is at y. */
export function screwLid(x: number, y: number, width: number, height: number, colour: string): string {
  const half = width / 2
  const shape = `M${tidy(x - half)} ${tidy(y - height)}Q${tidy(x)} ${tidy(y - height - width * 0.1)} ${tidy(x + half)} ${tidy(y - height)}V${tidy(y)}Q${tidy(x)} ${tidy(y + width * 0.14)} ${tidy(x - half)} ${tidy(y)}Z`
  return (
    form(shape, colour, tube(colour)) +
    line(
      `M${tidy(x - half)} ${tidy(y - height * 0.24)}Q${tidy(x)} ${tidy(y - height * 0.24 + width * 0.14)} ${tidy(x + half)} ${tidy(y - height * 0.24)}`,
      darken(colour, 0.4),
      3,
      0.6,
    )
  )
}

/** A cloth tied over a mouth with string. */
export function clothCap(x: number, y: number, width: number, height: number, colour: string): string {
  const half = width / 2
  const skirt = `M${tidy(x - half * 0.84)} ${tidy(y - height * 0.4)}L${tidy(x - half * 1.12)} ${tidy(y + height * 0.12)}q${tidy(half * 0.24)} ${tidy(height * 0.16)} ${tidy(half * 0.5)} ${tidy(height * 0.04)}q${tidy(half * 0.32)} ${tidy(height * 0.22)} ${tidy(half * 0.62)} ${tidy(height * 0.06)}q${tidy(half * 0.3)} ${tidy(height * 0.2)} ${tidy(half * 0.62)} ${tidy(height * -0.02)}q${tidy(half * 0.3)} ${tidy(height * 0.04)} ${tidy(half * 0.5)} ${tidy(-height * 0.2)}L${tidy(x + half * 0.84)} ${tidy(y - height * 0.4)}Z`
  const crown = `M${tidy(x - half * 0.86)} ${tidy(y - height * 0.38)}C${tidy(x - half * 0.9)} ${tidy(y - height * 1.1)} ${tidy(x + half * 0.9)} ${tidy(y - height * 1.1)} ${tidy(x + half * 0.86)} ${tidy(y - height * 0.38)}Q${tidy(x)} ${tidy(y - height * 0.14)} ${tidy(x - half * 0.86)} ${tidy(y - height * 0.38)}Z`
  const string = `M${tidy(x - half * 0.87)} ${tidy(y - height * 0.36)}Q${tidy(x)} ${tidy(y - height * 0.1)} ${tidy(x + half * 0.87)} ${tidy(y - height * 0.36)}`
  return (
    form(skirt, colour) +
    form(crown, colour) +
    line(string, "#f0e2c2", 9) +
    line(string, "#b89b68", 3) +
    line(
      `M${tidy(x + half * 0.1)} ${tidy(y - height * 0.22)}q${tidy(half * 0.3)} ${tidy(height * 0.3)} ${tidy(half * 0.16)} ${tidy(height * 0.62)}M${tidy(x + half * 0.1)} ${tidy(y - height * 0.22)}q${tidy(half * 0.02)} ${tidy(height * 0.3)} ${tidy(-half * 0.18)} ${tidy(height * 0.55)}`,
      "#cdb07a",
      5,
    )
  )
}

const bottleShapes: Record<"shouldered" | "slender" | "sauce", (height: number, half: number) => Profile> = {
  shouldered: (height, half) => [
    [0, half * 0.92],
    [height * 0.04, half],
    [height * 0.56, half],
    [height * 0.72, half * 0.62],
    [height * 0.78, half * 0.36],
    [height * 0.82, half * 0.33],
    [height, half * 0.33],
  ],
  slender: (height, half) => [
    [0, half * 0.94],
    [height * 0.03, half],
    [height * 0.6, half],
    [height * 0.76, half * 0.5],
    [height * 0.84, half * 0.34],
    [height, half * 0.32],
  ],
  sauce: (height, half) => [
    [0, half * 0.94],
    [height * 0.03, half],
    [height * 0.52, half],
    [height * 0.68, half * 0.72],
    [height * 0.84, half * 0.34],
    [height, half * 0.3],
  ],
}

/** A glass bottle, with its cap and a paper label. */
export function bottle(
  vessel: Vessel,
  {
    shape = "shouldered",
    liquid,
    level = 0.74,
    cap,
    paper,
    inside = "",
  }: {
    shape?: keyof typeof bottleShapes
    liquid: string
    level?: number
    cap: string
    paper?: string
    inside?: string
  },
): string {
  const { x, base, width, height } = vessel
  const half = width / 2
  const body = turned(x, base, bottleShapes[shape](height, half))
  return (
    glass(body, vessel, filling(vessel, liquid, level) + inside) +
    screwLid(x, base - height * 0.92, width * 0.42, height * 0.1, cap) +
    (paper === undefined
      ? ""
      : label(x - half * 0.84, base - height * 0.48, width * 0.84, height * 0.36, paper, width * 0.05))
  )
}

/** A small brown bottle with a dropper. */
export function dropperBottle(vessel: Vessel, liquid: string, paper: string): string {
  const { x, base, width, height } = vessel
  const half = width / 2
  const body = turned(x, base, [
    [0, half * 0.9],
    [height * 0.05, half],
    [height * 0.5, half],
    [height * 0.62, half * 0.7],
    [height * 0.66, half * 0.42],
    [height * 0.72, half * 0.42],
  ])
  const bulb = turned(x, base - height * 0.82, [
    [0, half * 0.26],
    [height * 0.03, half * 0.3],
    [height * 0.14, half * 0.24],
    [height * 0.2, half * 0.1],
  ])
  return (
    form(bulb, "#4a4640", tube("#57524b")) +
    shadow(x, base + 4, width * 0.6) +
    form(body, liquid, tube(liquid)) +
    within(
      body,
      patch(roundedBox(x - half * 0.78, base - height * 0.62, width * 0.1, height * 0.6, 8), "#ffe9c4", 0.5),
    ) +
    screwLid(x, base - height * 0.69, width * 0.54, height * 0.13, "#3f3c38") +
    label(x - half * 0.86, base - height * 0.45, width * 0.86, height * 0.34, paper, width * 0.05)
  )
}

/** A glazed clay body with a painted woven band. */
export function ceramic(
  x: number,
  base: number,
  profile: Profile,
  glaze: string,
  paint: (shape: string) => string,
): string {
  const shape = turned(x, base, profile)
  const half = Math.max(...profile.map(([, width]) => width))
  const height = Math.max(...profile.map(([level]) => level))
  return (
    shadow(x, base + 4, half * 1.15) +
    form(shape, mix(glaze, "#8a7a60", 0.3), tube(glaze)) +
    within(
      shape,
      paint(shape) + patch(ellipse(x - half * 0.5, base - height * 0.42, half * 0.12, height * 0.2), "#ffffff", 0.55),
    )
  )
}

/** A squat crock of brown clay for things that ripen in salt, its mouth open. */
export function crock(vessel: Vessel, glaze: string, inside: string, contentColour: string): string {
  const { x, base, width, height } = vessel
  const half = width / 2
  const shape = turned(x, base, [
    [0, half * 0.66],
    [height * 0.12, half * 0.84],
    [height * 0.5, half],
    [height * 0.8, half * 0.86],
    [height * 0.9, half * 0.78],
  ])
  const mouth = base - height * 0.93
  return (
    shadow(x, base + 4, half * 0.95) +
    form(shape, glaze, tube(glaze)) +
    patch(ellipse(x - half * 0.56, base - height * 0.5, half * 0.08, height * 0.2), "#fff3df", 0.4) +
    disc(x, mouth, half * 0.84, half * 0.26, glaze, fall(lighten(glaze, 0.2))) +
    disc(x, mouth + half * 0.02, half * 0.7, half * 0.19, darken(contentColour, 0.3), slant(contentColour)) +
    inside
  )
}

/** A drinking glass or tea cup seen a little from above. */
export function cup(x: number, base: number, width: number, height: number, clay: string, drink: string): string {
  const half = width / 2
  const shape = turned(x, base, [
    [0, half * 0.52],
    [height * 0.1, half * 0.62],
    [height * 0.5, half * 0.9],
    [height, half],
  ])
  return (
    shadow(x, base + 3, half * 0.9) +
    form(shape, mix(clay, "#8a7a60", 0.3), tube(clay)) +
    disc(x, base - height, half, half * 0.3, mix(clay, "#8a7a60", 0.3), lighten(clay, 0.4)) +
    disc(x, base - height + half * 0.03, half * 0.86, half * 0.23, darken(drink, 0.2), slant(drink)) +
    patch(ellipse(x - half * 0.3, base - height - half * 0.02, half * 0.3, half * 0.06), "#ffffff", 0.5)
  )
}
