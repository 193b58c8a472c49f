import { darken, lighten } from "../colour"
import { ball, slant } from "../shading"
import { at, blob, disc, ellipse, form, line, patch, polar, repeat, shadow, tidy, within, type Point } from "../svg"

/** A dried shrimp curled on itself, ringed along its back. */
export function driedShrimp(x: number, y: number, size: number, degrees: number, colour: string): string {
  const outer = Array.from(
    { length: 9 },
    (_, index): Point => polar(0, 0, size * (0.62 - index * 0.012), -160 + index * 32),
  )
  const inner = Array.from(
    { length: 9 },
    (_, index): Point => polar(0, 0, size * (0.14 + index * 0.024), 96 - index * 32),
  )
  const tail: Point[] = [
    polar(0, 0, size * 0.34, 100),
    polar(0, 0, size * 0.78, 128),
    polar(0, 0, size * 0.62, 150),
    polar(0, 0, size * 0.36, 130),
  ]
  return at(
    x,
    y,
    shadow(0, size * 0.3, size * 0.56, size * 0.3, 0.3) +
      whiskers(size, colour) +
      form(blob(tail), colour, slant(darken(colour, 0.1)), 3) +
      form(blob([...outer, ...inner]), colour, ball(colour), 4) +
      repeat(6, (index) => {
        const [fromX, fromY] = polar(0, 0, size * 0.2, -128 + index * 36)
        const [toX, toY] = polar(0, 0, size * 0.58, -120 + index * 36)
        return line(`M${tidy(fromX)} ${tidy(fromY)}L${tidy(toX)} ${tidy(toY)}`, darken(colour, 0.3), 3, 0.7)
      }) +
      disc(-size * 0.42, -size * 0.06, size * 0.05, size * 0.05, "#2b211b", "#2b211b") +
      patch(ellipse(-size * 0.3, -size * 0.34, size * 0.14, size * 0.07), "#ffffff", 0.5),
    degrees,
  )
}

/** Feelers and legs, drawn only where a shrimp is large enough to show them. */
function whiskers(size: number, colour: string): string {
  if (size < 80) return ""
  const legs = repeat(5, (index) => {
    const [fromX, fromY] = polar(0, 0, size * 0.22, -150 + index * 40)
    const [toX, toY] = polar(0, 0, size * 0.02, -150 + index * 40)
    return line(`M${tidy(fromX)} ${tidy(fromY)}L${tidy(toX)} ${tidy(toY)}`, darken(colour, 0.2), 4)
  })
  return (
    legs +
    form(
      `M${tidy(-size * 0.56)} ${tidy(-size * 0.2)}L${tidy(-size * 0.66)} ${tidy(size * 0.2)}L${tidy(-size * 0.3)} ${tidy(size * 0.02)}Z`,
      colour,
    ) +
    line(
      `M${tidy(-size * 0.54)} ${tidy(size * 0.04)}Q${tidy(-size * 0.86)} ${tidy(size * 0.1)} ${tidy(-size * 0.8)} ${tidy(size * 0.62)}M${tidy(-size * 0.48)} ${tidy(size * 0.06)}Q${tidy(-size * 0.66)} ${tidy(size * 0.4)} ${tidy(-size * 0.3)} ${tidy(size * 0.66)}`,
      darken(colour, 0.24),
      4,
    )
  )
}

/** A tiny krill: a thread with an eye. */
export function krill(x: number, y: number, size: number, degrees: number, colour: string): string {
  return at(
    x,
    y,
    line(
      `M${tidy(-size * 0.5)} ${tidy(size * 0.1)}Q0 ${tidy(-size * 0.34)} ${tidy(size * 0.5)} ${tidy(size * 0.12)}`,
      darken(colour, 0.26),
      size * 0.26,
    ) +
      line(
        `M${tidy(-size * 0.48)} ${tidy(size * 0.08)}Q0 ${tidy(-size * 0.34)} ${tidy(size * 0.48)} ${tidy(size * 0.1)}`,
        colour,
        size * 0.17,
      ) +
      `<circle cx='${tidy(-size * 0.46)}' cy='${tidy(size * 0.04)}' r='${tidy(size * 0.07)}' fill='#3a2718'/>`,
    degrees,
  )
}

/** A dried fish, split and flat, head to the left. */
export function driedFish(
  x: number,
  y: number,
  length: number,
  width: number,
  degrees: number,
  colour: string,
): string {
  const l = length / 2
  const w = width / 2
  const body = `M${tidy(-l)} ${tidy(w * 0.06)}C${tidy(-l * 0.76)} ${tidy(-w * 0.9)} ${tidy(-l * 0.2)} ${tidy(-w * 1.12)} ${tidy(l * 0.2)} ${tidy(-w * 0.72)}C${tidy(l * 0.46)} ${tidy(-w * 0.46)} ${tidy(l * 0.6)} ${tidy(-w * 0.24)} ${tidy(l * 0.72)} ${tidy(-w * 0.16)}L${tidy(l)} ${tidy(-w * 0.62)}Q${tidy(l * 0.9)} 0 ${tidy(l)} ${tidy(w * 0.62)}L${tidy(l * 0.72)} ${tidy(w * 0.2)}C${tidy(l * 0.6)} ${tidy(w * 0.3)} ${tidy(l * 0.4)} ${tidy(w * 0.56)} ${tidy(l * 0.16)} ${tidy(w * 0.8)}C${tidy(-l * 0.2)} ${tidy(w * 1.1)} ${tidy(-l * 0.76)} ${tidy(w * 0.9)} ${tidy(-l)} ${tidy(w * 0.06)}Z`
  return at(
    x,
    y,
    shadow(0, w * 0.6, l * 0.92, w * 0.7, 0.36) +
      form(
        `M${tidy(-l * 0.3)} ${tidy(-w * 0.9)}Q0 ${tidy(-w * 1.5)} ${tidy(l * 0.4)} ${tidy(-w * 0.66)}Z`,
        colour,
        slant(darken(colour, 0.14)),
      ) +
      form(body, colour) +
      within(
        body,
        repeat(5, (row) =>
          repeat(
            9,
            (column) =>
              `<path d='M${tidy(-l * 0.42 + column * l * 0.14)} ${tidy(-w * 0.86 + row * w * 0.4 + (column % 2) * w * 0.2)}q${tidy(l * 0.06)} ${tidy(w * 0.16)} 0 ${tidy(w * 0.32)}' fill='none' stroke='${darken(colour, 0.3)}' stroke-width='3' opacity='.55'/>`,
          ),
        ) + patch(`M${tidy(-l)} ${tidy(w * 0.3)}H${tidy(l)}V${tidy(w * 1.2)}H${tidy(-l)}Z`, darken(colour, 0.4), 0.2),
      ) +
      line(
        `M${tidy(-l * 0.54)} ${tidy(-w * 0.8)}Q${tidy(-l * 0.42)} 0 ${tidy(-l * 0.54)} ${tidy(w * 0.8)}`,
        darken(colour, 0.4),
        5,
      ) +
      line(`M${tidy(-l * 0.4)} ${tidy(w * 0.04)}H${tidy(l * 0.66)}`, lighten(colour, 0.5), 5, 0.6) +
      disc(-l * 0.74, -w * 0.14, w * 0.11, w * 0.11, "#3a2718", "#f2e6cc") +
      disc(-l * 0.74, -w * 0.14, w * 0.045, w * 0.045, "#2b211b", "#2b211b"),
    degrees,
  )
}
