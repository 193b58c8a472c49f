import { darken, lighten } from "./colour"
import { form, line, patch, polygon, repeat, tidy, within } from "./svg"

/** One woven diamond: frame, field and eye. */
export function diamond(x: number, y: number, width: number, height: number, colour: string, field: string): string {
  const rhomb = (share: number) =>
    polygon([
      [x, y - (height / 2) * share],
      [x + (width / 2) * share, y],
      [x, y + (height / 2) * share],
      [x - (width / 2) * share, y],
    ])
  return patch(rhomb(1), colour) + patch(rhomb(0.66), field) + patch(rhomb(0.36), colour)
}

/** A row of diamonds between two threads, the one ornament of the house. */
export function wovenBand(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  field: string,
  count = Math.max(1, Math.round(width / (height * 1.05))),
): string {
  const step = width / count
  return (
    patch(`M${tidy(x)} ${tidy(y)}h${tidy(width)}v${tidy(height)}h${tidy(-width)}Z`, field) +
    repeat(count, (index) =>
      diamond(x + step * (index + 0.5), y + height / 2, step * 0.94, height * 0.7, colour, field),
    ) +
    patch(`M${tidy(x)} ${tidy(y)}h${tidy(width)}v${tidy(height * 0.08)}h${tidy(-width)}Z`, colour) +
    patch(`M${tidy(x)} ${tidy(y + height * 0.92)}h${tidy(width)}v${tidy(height * 0.08)}h${tidy(-width)}Z`, colour)
  )
}

/**
 * A paper label without words on a round body: sag bends it with the glass. The
 * centre carries a single large diamond, the foot a band.
 */
export function label(x: number, y: number, width: number, height: number, colour: string, sag = 12): string {
  const paper = "#fbf4e4"
  const edge = `M${tidy(x)} ${tidy(y)}q${tidy(width / 2)} ${tidy(sag * 2)} ${tidy(width)} 0v${tidy(height)}q${tidy(-width / 2)} ${tidy(sag * 2)} ${tidy(-width)} 0Z`
  const middle = x + width / 2
  const bandHeight = Math.min(height * 0.3, width * 0.24)
  const bandTop = y + height - bandHeight - height * 0.08
  const thread = (top: number) => `M${tidy(x)} ${tidy(top)}q${tidy(width / 2)} ${tidy(sag * 2)} ${tidy(width)} 0`
  return (
    form(edge, "#d8c7a4", paper, 3) +
    within(
      edge,
      line(thread(y + height * 0.09), colour, 5) +
        diamond(
          middle,
          y + (bandTop - y) * 0.52 + sag,
          width * 0.36,
          (bandTop - y) * 0.58,
          colour,
          lighten(colour, 0.72),
        ) +
        repeat(5, (index) => {
          const share = (index + 0.5) / 5
          const bend = sag * 4 * share * (1 - share)
          return diamond(
            x + width * share,
            bandTop + bend + bandHeight / 2,
            width * 0.19,
            bandHeight * 0.8,
            darken(colour, 0.12),
            paper,
          )
        }) +
        line(thread(bandTop), colour, 4) +
        line(thread(bandTop + bandHeight), colour, 4) +
        patch(
          `M${tidy(x + width * 0.72)} ${tidy(y)}h${tidy(width * 0.28)}v${tidy(height + sag * 2)}h${tidy(-width * 0.28)}Z`,
          "#5b3a1e",
          0.1,
        ),
    )
  )
}
