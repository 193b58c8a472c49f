import { darken, lighten } from "../colour"
import { slant } from "../shading"
import { at, disc, form, line, patch, polar, repeat, shadow, tidy } from "../svg"

/** A leaf that grows from (x, y) in the given direction (0 points right, 90 down). */
export function leaf(x: number, y: number, length: number, width: number, degrees: number, colour: string): string {
  const half = width / 2
  const blade = `M0 0C${tidy(length * 0.2)} ${tidy(-half * 1.25)} ${tidy(length * 0.7)} ${tidy(-half)} ${tidy(length)} 0C${tidy(length * 0.72)} ${tidy(half * 0.95)} ${tidy(length * 0.22)} ${tidy(half * 1.2)} 0 0Z`
  const shade = `M0 0C${tidy(length * 0.22)} ${tidy(half * 1.2)} ${tidy(length * 0.72)} ${tidy(half * 0.95)} ${tidy(length)} 0Q${tidy(length * 0.5)} ${tidy(half * 0.1)} 0 0Z`
  const veins = [0.26, 0.44, 0.62].map(
    (share) =>
      `M${tidy(length * share)} 0L${tidy(length * (share + 0.14))} ${tidy(-half * 0.6)}M${tidy(length * share)} 0L${tidy(length * (share + 0.14))} ${tidy(half * 0.6)}`,
  )
  return at(
    x,
    y,
    form(blade, colour, slant(colour), 4) +
      patch(shade, darken(colour, 0.3), 0.45) +
      line(`M0 0Q${tidy(length * 0.5)} ${tidy(-half * 0.08)} ${tidy(length * 0.94)} 0`, lighten(colour, 0.45), 3, 0.9) +
      line(veins.join(""), lighten(colour, 0.45), 2, 0.55),
    degrees,
  )
}

/** A flower of round petals. */
export function flower(x: number, y: number, radius: number, petals: number, colour: string, heart: string): string {
  return (
    repeat(petals, (index) => {
      const [px, py] = polar(x, y, radius * 0.58, (360 / petals) * index - 90)
      return disc(px, py, radius * 0.46, radius * 0.46, colour, slant(colour))
    }) + disc(x, y, radius * 0.3, radius * 0.3, heart)
  )
}

/** A shoot of tea: a bud between two leaves. */
export function teaShoot(
  x: number,
  y: number,
  size: number,
  degrees: number,
  colour: string,
  bud = lighten(colour, 0.3),
): string {
  return at(
    x,
    y,
    line(`M0 ${tidy(size * 0.5)}L0 0`, darken(colour, 0.3), 7) +
      leaf(0, tidy(size * 0.14), size * 0.95, size * 0.34, -28, colour) +
      leaf(0, tidy(size * 0.1), size * 0.95, size * 0.34, 208, lighten(colour, 0.06)) +
      leaf(0, 0, size * 0.72, size * 0.2, -92, bud),
    degrees,
  )
}

/** A red or green chilli with its stalk, curved to the right. */
export function chilli(x: number, y: number, length: number, degrees: number, colour = "#c5331f"): string {
  return at(
    x,
    y,
    shadow(length * 0.5, length * 0.14, length * 0.48, length * 0.07, 0.35) +
      form(
        `M0 ${tidy(-length * 0.09)}C${tidy(length * 0.4)} ${tidy(-length * 0.16)} ${tidy(length * 0.8)} ${tidy(-length * 0.1)} ${tidy(length)} ${tidy(length * 0.1)}C${tidy(length * 0.7)} ${tidy(length * 0.1)} ${tidy(length * 0.3)} ${tidy(length * 0.16)} 0 ${tidy(length * 0.09)}Z`,
        colour,
      ) +
      line(
        `M${tidy(length * 0.14)} ${tidy(-length * 0.04)}Q${tidy(length * 0.45)} ${tidy(-length * 0.1)} ${tidy(length * 0.74)} ${tidy(-length * 0.02)}`,
        "#ffffff",
        4,
        0.5,
      ) +
      form(
        `M${tidy(length * 0.05)} ${tidy(-length * 0.11)}Q${tidy(-length * 0.08)} 0 ${tidy(length * 0.05)} ${tidy(length * 0.1)}L${tidy(-length * 0.06)} ${tidy(length * 0.02)}Z`,
        "#5f8040",
        "#6f9448",
        4,
      ) +
      line(
        `M${tidy(-length * 0.03)} 0Q${tidy(-length * 0.14)} ${tidy(-length * 0.02)} ${tidy(-length * 0.2)} ${tidy(-length * 0.1)}`,
        "#55753a",
        7,
      ),
    degrees,
  )
}
