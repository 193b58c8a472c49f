import { darken, lighten, mix } from "../colour"
import { ball, slant } from "../shading"
import { at, blob, disc, ellipse, form, line, patch, polar, repeat, shadow, stroke, tidy, type Point } from "../svg"

/** A fresh prawn, head to the right, with its feelers. */
export function prawn(x: number, y: number, size: number, degrees: number, colour: string): string {
  const body: Point[] = [
    [size * 0.5, -size * 0.06],
    [size * 0.28, -size * 0.24],
    [-size * 0.06, -size * 0.26],
    [-size * 0.36, -size * 0.1],
    [-size * 0.52, size * 0.2],
    [-size * 0.42, size * 0.26],
    [-size * 0.24, size * 0.1],
    [size * 0.02, size * 0.02],
    [size * 0.3, size * 0.06],
  ]
  return at(
    x,
    y,
    shadow(0, size * 0.24, size * 0.52, size * 0.1) +
      line(
        `M${tidy(size * 0.46)} ${tidy(-size * 0.1)}Q${tidy(size * 0.9)} ${tidy(-size * 0.5)} ${tidy(size * 0.5)} ${tidy(-size * 0.62)}M${tidy(size * 0.46)} ${tidy(-size * 0.04)}Q${tidy(size)} ${tidy(-size * 0.16)} ${tidy(size * 0.94)} ${tidy(size * 0.24)}`,
        darken(colour, 0.2),
        4,
      ) +
      repeat(5, (index) =>
        line(
          `M${tidy(size * 0.22 - index * size * 0.1)} ${tidy(size * 0.02 + index * size * 0.012)}q${tidy(size * 0.02)} ${tidy(size * 0.1)} ${tidy(-size * 0.04)} ${tidy(size * 0.16)}`,
          darken(colour, 0.2),
          6,
        ),
      ) +
      form(
        `M${tidy(-size * 0.46)} ${tidy(size * 0.18)}L${tidy(-size * 0.72)} ${tidy(size * 0.22)}L${tidy(-size * 0.66)} ${tidy(size * 0.36)}L${tidy(-size * 0.5)} ${tidy(size * 0.42)}L${tidy(-size * 0.42)} ${tidy(size * 0.24)}Z`,
        colour,
        slant(darken(colour, 0.12)),
      ) +
      form(blob(body), colour) +
      form(
        `M${tidy(size * 0.3)} ${tidy(-size * 0.2)}L${tidy(size * 0.66)} ${tidy(-size * 0.24)}L${tidy(size * 0.46)} ${tidy(-size * 0.08)}Z`,
        colour,
      ) +
      repeat(5, (index) =>
        line(
          `M${tidy(size * 0.12 - index * size * 0.12)} ${tidy(-size * 0.26 + index * index * size * 0.016)}q${tidy(-size * 0.06)} ${tidy(size * 0.14)} ${tidy(-size * 0.02 + index * 3)} ${tidy(size * 0.28)}`,
          darken(colour, 0.3),
          4,
          0.7,
        ),
      ) +
      disc(size * 0.42, -size * 0.1, size * 0.035, size * 0.035, "#2b211b", "#2b211b"),
    degrees,
  )
}

/** A giant river prawn with its two long blue arms, head to the left. */
export function giantPrawn(x: number, y: number, size: number, degrees: number, shell: string, claws: string): string {
  const arm = (flip: number) =>
    line(
      stroke([
        [-size * 0.3, flip * size * 0.02],
        [-size * 0.46, flip * size * 0.24],
        [-size * 0.72, flip * size * 0.3],
      ]),
      darken(claws, 0.5),
      25,
    ) +
    line(
      stroke([
        [-size * 0.3, flip * size * 0.02],
        [-size * 0.46, flip * size * 0.24],
        [-size * 0.72, flip * size * 0.3],
      ]),
      claws,
      16,
    ) +
    form(
      `M${tidy(-size * 0.7)} ${tidy(flip * size * 0.26)}Q${tidy(-size * 0.9)} ${tidy(flip * size * 0.2)} ${tidy(-size * 1.04)} ${tidy(flip * size * 0.28)}Q${tidy(-size * 0.9)} ${tidy(flip * size * 0.29)} ${tidy(-size * 0.86)} ${tidy(flip * size * 0.32)}Q${tidy(-size * 0.94)} ${tidy(flip * size * 0.35)} ${tidy(-size * 1.02)} ${tidy(flip * size * 0.4)}Q${tidy(-size * 0.84)} ${tidy(flip * size * 0.42)} ${tidy(-size * 0.7)} ${tidy(flip * size * 0.34)}Z`,
      claws,
      slant(lighten(claws, 0.12)),
    )
  const segment = (index: number) => {
    const left = -size * 0.06 + index * size * 0.115
    const half = size * (0.17 - index * 0.016)
    return form(
      `M${tidy(left)} ${tidy(-half)}Q${tidy(left + size * 0.1)} ${tidy(-half * 1.08)} ${tidy(left + size * 0.15)} ${tidy(-half * 0.86)}Q${tidy(left + size * 0.18)} 0 ${tidy(left + size * 0.15)} ${tidy(half * 0.9)}Q${tidy(left + size * 0.08)} ${tidy(half * 1.12)} ${tidy(left)} ${tidy(half)}Q${tidy(left + size * 0.03)} 0 ${tidy(left)} ${tidy(-half)}Z`,
      shell,
      slant(index % 2 === 0 ? shell : lighten(shell, 0.1)),
    )
  }
  return at(
    x,
    y,
    shadow(0, size * 0.18, size * 0.6, size * 0.14) +
      arm(1) +
      arm(-1) +
      repeat(4, (index) =>
        line(
          `M${tidy(-size * 0.22 + index * size * 0.07)} ${tidy(size * 0.1)}q${tidy(-size * 0.04)} ${tidy(size * 0.12)} ${tidy(-size * 0.12)} ${tidy(size * 0.16)}`,
          darken(shell, 0.24),
          7,
        ),
      ) +
      line(
        `M${tidy(-size * 0.4)} ${tidy(-size * 0.04)}Q${tidy(-size * 0.8)} ${tidy(-size * 0.2)} ${tidy(-size * 0.9)} ${tidy(-size * 0.5)}M${tidy(-size * 0.4)} 0Q${tidy(-size * 0.7)} ${tidy(-size * 0.04)} ${tidy(-size * 1.1)} ${tidy(-size * 0.1)}`,
        mix(shell, "#b5562f", 0.5),
        4,
      ) +
      form(
        `M${tidy(size * 0.6)} ${tidy(-size * 0.06)}L${tidy(size * 0.86)} ${tidy(-size * 0.16)}L${tidy(size * 0.82)} 0L${tidy(size * 0.88)} ${tidy(size * 0.14)}L${tidy(size * 0.6)} ${tidy(size * 0.07)}Z`,
        claws,
      ) +
      repeat(6, (index) => segment(5 - index)) +
      form(
        `M${tidy(-size * 0.02)} ${tidy(-size * 0.18)}C${tidy(-size * 0.2)} ${tidy(-size * 0.22)} ${tidy(-size * 0.36)} ${tidy(-size * 0.16)} ${tidy(-size * 0.62)} ${tidy(-size * 0.05)}L${tidy(-size * 0.4)} ${tidy(0)}L${tidy(-size * 0.42)} ${tidy(size * 0.06)}C${tidy(-size * 0.3)} ${tidy(size * 0.18)} ${tidy(-size * 0.14)} ${tidy(size * 0.2)} ${tidy(-size * 0.02)} ${tidy(size * 0.18)}Q${tidy(size * 0.03)} 0 ${tidy(-size * 0.02)} ${tidy(-size * 0.18)}Z`,
        shell,
      ) +
      line(
        `M${tidy(-size * 0.36)} ${tidy(-size * 0.06)}Q${tidy(-size * 0.2)} ${tidy(-size * 0.12)} ${tidy(-size * 0.04)} ${tidy(-size * 0.1)}`,
        lighten(shell, 0.6),
        5,
        0.8,
      ) +
      disc(-size * 0.38, -size * 0.06, size * 0.026, size * 0.026, "#2b211b", "#2b211b"),
    degrees,
  )
}

/** A mud crab from above, claws to the front. */
export function mudCrab(x: number, y: number, size: number, shell: string, claw: string, tie?: string): string {
  const leg = (side: number, angle: number, reach: number) => {
    const [kneeX, kneeY] = polar(0, 0, size * 0.86 * reach, angle)
    const [tipX, tipY] = polar(0, 0, size * 1.14 * reach, angle + 18)
    const path = `M${tidy(side * size * 0.36)} ${tidy(size * 0.02)}Q${tidy(side * kneeX)} ${tidy(kneeY - size * 0.1)} ${tidy(side * tipX)} ${tidy(tipY)}`
    return line(path, darken(shell, 0.56), size * 0.12) + line(path, mix(shell, claw, 0.24), size * 0.08)
  }
  const arm = (side: number) => {
    const joint = `M${tidy(side * size * 0.36)} ${tidy(-size * 0.12)}Q${tidy(side * size * 0.72)} ${tidy(-size * 0.34)} ${tidy(side * size * 0.62)} ${tidy(-size * 0.52)}`
    return (
      line(joint, darken(shell, 0.56), size * 0.2) +
      line(joint, shell, size * 0.15) +
      form(
        `M${tidy(side * size * 0.74)} ${tidy(-size * 0.46)}C${tidy(side * size * 0.94)} ${tidy(-size * 0.66)} ${tidy(side * size * 0.82)} ${tidy(-size * 0.94)} ${tidy(side * size * 0.54)} ${tidy(-size)}C${tidy(side * size * 0.36)} ${tidy(-size * 1.04)} ${tidy(side * size * 0.2)} ${tidy(-size * 0.98)} ${tidy(side * size * 0.1)} ${tidy(-size * 0.84)}C${tidy(side * size * 0.28)} ${tidy(-size * 0.9)} ${tidy(side * size * 0.42)} ${tidy(-size * 0.86)} ${tidy(side * size * 0.48)} ${tidy(-size * 0.78)}C${tidy(side * size * 0.36)} ${tidy(-size * 0.78)} ${tidy(side * size * 0.24)} ${tidy(-size * 0.76)} ${tidy(side * size * 0.16)} ${tidy(-size * 0.68)}C${tidy(side * size * 0.3)} ${tidy(-size * 0.56)} ${tidy(side * size * 0.5)} ${tidy(-size * 0.38)} ${tidy(side * size * 0.74)} ${tidy(-size * 0.46)}Z`,
        claw,
        slant(mix(claw, shell, 0.3)),
      ) +
      patch(ellipse(side * size * 0.66, -size * 0.74, size * 0.05, size * 0.1), "#ffffff", 0.4)
    )
  }
  const carapace: Point[] = [
    [-size * 0.66, -size * 0.06],
    [-size * 0.5, -size * 0.28],
    [-size * 0.26, -size * 0.36],
    [0, -size * 0.38],
    [size * 0.26, -size * 0.36],
    [size * 0.5, -size * 0.28],
    [size * 0.66, -size * 0.06],
    [size * 0.46, size * 0.22],
    [size * 0.2, size * 0.38],
    [-size * 0.2, size * 0.38],
    [-size * 0.46, size * 0.22],
  ]
  return at(
    x,
    y,
    shadow(0, size * 0.2, size * 0.86, size * 0.44) +
      [1, -1]
        .map((side) => leg(side, -22, 0.96) + leg(side, -2, 1) + leg(side, 18, 0.96) + leg(side, 38, 0.84))
        .join("") +
      arm(1) +
      arm(-1) +
      repeat(9, (index) => {
        const [px, py] = [
          -size * 0.58 + index * size * 0.145,
          -size * (0.2 + 0.2 * Math.sin(((index + 0.6) / 9.2) * Math.PI)),
        ]
        return form(
          `M${tidy(px - size * 0.05)} ${tidy(py + size * 0.06)}l${tidy(size * 0.05)} ${tidy(-size * 0.11)}l${tidy(size * 0.05)} ${tidy(size * 0.11)}Z`,
          shell,
        )
      }) +
      form(blob(carapace), shell, ball(shell)) +
      line(
        `M${tidy(-size * 0.5)} ${tidy(-size * 0.04)}q${tidy(size * 0.14)} ${tidy(size * 0.2)} ${tidy(size * 0.2)} ${tidy(size * 0.32)}M${tidy(size * 0.5)} ${tidy(-size * 0.04)}q${tidy(-size * 0.14)} ${tidy(size * 0.2)} ${tidy(-size * 0.2)} ${tidy(size * 0.32)}`,
        darken(shell, 0.4),
        5,
        0.5,
      ) +
      patch(ellipse(-size * 0.28, -size * 0.16, size * 0.16, size * 0.07), "#ffffff", 0.4) +
      disc(-size * 0.14, -size * 0.4, size * 0.04, size * 0.05, "#2b211b", "#2b211b") +
      disc(size * 0.14, -size * 0.4, size * 0.04, size * 0.05, "#2b211b", "#2b211b") +
      (tie === undefined ? "" : cord(size, tie)),
  )
}

/** The wet reed cord a live crab is tied with, crossed over its back. */
function cord(size: number, colour: string): string {
  const loops = `M${tidy(-size * 0.58)} ${tidy(-size * 0.62)}Q${tidy(-size * 0.3)} ${tidy(-size * 0.2)} ${tidy(size * 0.34)} ${tidy(size * 0.3)}M${tidy(size * 0.58)} ${tidy(-size * 0.62)}Q${tidy(size * 0.3)} ${tidy(-size * 0.2)} ${tidy(-size * 0.34)} ${tidy(size * 0.3)}`
  return line(loops, darken(colour, 0.4), 20) + line(loops, colour, 13) + disc(0, size * 0.035, 20, 17, colour)
}
