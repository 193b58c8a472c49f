import { darken, lighten, mix } from "../colour"
import { fall, sheet, slant } from "../shading"
import { form, line, patch, polygon, repeat, shadow, tidy, within, type Point } from "../svg"
import { diamond, label, wovenBand } from "../woven"

/** A standing paper pouch, closed at the top, with a window that shows what is in it. */
export function pouch(
  { x, base, width, height }: { x: number; base: number; width: number; height: number },
  { paper, accent, window }: { paper: string; accent: string; window?: string },
): string {
  const half = width / 2
  const top = base - height
  const shape = `M${tidy(x - half * 0.94)} ${tidy(top)}L${tidy(x + half * 0.94)} ${tidy(top)}C${tidy(x + half * 0.96)} ${tidy(top + height * 0.2)} ${tidy(x + half * 1.06)} ${tidy(base - height * 0.4)} ${tidy(x + half)} ${tidy(base - height * 0.03)}Q${tidy(x)} ${tidy(base + height * 0.07)} ${tidy(x - half)} ${tidy(base - height * 0.03)}C${tidy(x - half * 1.06)} ${tidy(base - height * 0.4)} ${tidy(x - half * 0.96)} ${tidy(top + height * 0.2)} ${tidy(x - half * 0.94)} ${tidy(top)}Z`
  const pane = `M${tidy(x - half * 0.56)} ${tidy(base - height * 0.16)}C${tidy(x - half * 0.72)} ${tidy(base - height * 0.5)} ${tidy(x + half * 0.72)} ${tidy(base - height * 0.5)} ${tidy(x + half * 0.56)} ${tidy(base - height * 0.16)}Q${tidy(x)} ${tidy(base - height * 0.1)} ${tidy(x - half * 0.56)} ${tidy(base - height * 0.16)}Z`
  return (
    shadow(x, base, half * 1.1) +
    form(shape, paper, slant(paper)) +
    within(
      shape,
      patch(
        polygon([
          [x - half, top],
          [x + half, top],
          [x + half, top + height * 0.09],
          [x - half, top + height * 0.09],
        ]),
        darken(paper, 0.1),
      ) +
        repeat(9, (index) =>
          line(
            `M${tidy(x - half + (index + 0.5) * (width / 9))} ${tidy(top + 6)}v${tidy(height * 0.09 - 10)}`,
            darken(paper, 0.3),
            2,
            0.4,
          ),
        ) +
        wovenBand(x - half * 1.1, top + height * 0.4, width * 1.1, height * 0.1, accent, lighten(paper, 0.5)) +
        diamond(x, top + height * 0.255, half * 0.5, height * 0.2, accent, lighten(paper, 0.5)) +
        patch(
          polygon([
            [x + half * 0.62, top],
            [x + half * 1.1, top],
            [x + half * 1.1, base + 40],
            [x + half * 0.78, base + 40],
          ]),
          "#5b3a1e",
          0.12,
        ) +
        patch(
          polygon([
            [x - half * 0.82, top],
            [x - half * 0.68, top],
            [x - half * 0.78, base],
            [x - half * 0.95, base],
          ]),
          "#ffffff",
          0.32,
        ),
    ) +
    (window === undefined
      ? ""
      : form(pane, darken(paper, 0.2), lighten(paper, 0.3), 4) + within(pane, window + patch(pane, "#ffffff", 0.1)))
  )
}

/** A carton seen from its corner: front, side and lid. */
export function carton(
  { x, base, width, height, depth }: { x: number; base: number; width: number; height: number; depth: number },
  { colour, accent, open = false }: { colour: string; accent: string; open?: boolean },
): string {
  const left = x - width / 2
  const right = x + width / 2
  const rise = depth * 0.42
  const front: Point[] = [
    [left, base - height],
    [right, base - height],
    [right, base],
    [left, base],
  ]
  const side: Point[] = [
    [right, base - height],
    [right + depth, base - height - rise],
    [right + depth, base - rise],
    [right, base],
  ]
  const lid: Point[] = [
    [left, base - height],
    [left + depth, base - height - rise],
    [right + depth, base - height - rise],
    [right, base - height],
  ]
  return (
    shadow(x + depth * 0.5, base - rise * 0.2, width * 0.62 + depth * 0.4, width * 0.12 + rise * 0.4) +
    form(polygon(side), colour, sheet(darken(colour, 0.18), darken(colour, 0.34))) +
    form(polygon(lid), colour, open ? darken(colour, 0.4) : slant(lighten(colour, 0.28))) +
    form(polygon(front), colour, fall(colour)) +
    within(
      polygon(front),
      wovenBand(left, base - height * 0.26, width, height * 0.16, accent, lighten(colour, 0.55)) +
        diamond(x, base - height * 0.62, width * 0.36, height * 0.4, accent, lighten(colour, 0.55)) +
        patch(
          polygon([
            [left, base - height],
            [left + width * 0.1, base - height],
            [left + width * 0.04, base],
            [left, base],
          ]),
          "#ffffff",
          0.28,
        ),
    ) +
    line(`M${tidy(right)} ${tidy(base - height)}V${tidy(base)}`, darken(colour, 0.5), 3, 0.5)
  )
}

/** An open cloth sack with its rim rolled down. */
export function sack(
  { x, base, width, height }: { x: number; base: number; width: number; height: number },
  { cloth, accent, heap }: { cloth: string; accent: string; heap: string },
): string {
  const half = width / 2
  const rim = base - height
  const body = `M${tidy(x - half * 0.86)} ${tidy(rim)}C${tidy(x - half * 1.02)} ${tidy(rim + height * 0.3)} ${tidy(x - half * 1.12)} ${tidy(base - height * 0.3)} ${tidy(x - half * 0.94)} ${tidy(base - 8)}Q${tidy(x)} ${tidy(base + height * 0.06)} ${tidy(x + half * 0.94)} ${tidy(base - 8)}C${tidy(x + half * 1.12)} ${tidy(base - height * 0.3)} ${tidy(x + half * 1.02)} ${tidy(rim + height * 0.3)} ${tidy(x + half * 0.86)} ${tidy(rim)}Z`
  const collar = `M${tidy(x - half * 0.98)} ${tidy(rim - height * 0.02)}Q${tidy(x - half * 1.06)} ${tidy(rim + height * 0.13)} ${tidy(x - half * 0.88)} ${tidy(rim + height * 0.13)}Q${tidy(x)} ${tidy(rim + height * 0.26)} ${tidy(x + half * 0.9)} ${tidy(rim + height * 0.12)}Q${tidy(x + half * 1.06)} ${tidy(rim + height * 0.12)} ${tidy(x + half * 0.98)} ${tidy(rim - height * 0.03)}Q${tidy(x)} ${tidy(rim + height * 0.1)} ${tidy(x - half * 0.98)} ${tidy(rim - height * 0.02)}Z`
  return (
    shadow(x, base, half * 1.15) +
    form(body, cloth, slant(cloth)) +
    within(
      body,
      repeat(16, (index) =>
        line(
          `M${tidy(x - half * 1.1)} ${tidy(rim + (index + 1) * (height / 16))}h${tidy(width * 1.2)}`,
          darken(cloth, 0.3),
          2,
          0.16,
        ),
      ) +
        wovenBand(x - half * 1.15, base - height * 0.36, width * 1.15, height * 0.15, accent, lighten(cloth, 0.35)) +
        line(
          `M${tidy(x - half * 0.5)} ${tidy(rim + height * 0.2)}Q${tidy(x - half * 0.66)} ${tidy(base - height * 0.4)} ${tidy(x - half * 0.5)} ${tidy(base)}`,
          darken(cloth, 0.3),
          5,
          0.3,
        ) +
        line(
          `M${tidy(x + half * 0.56)} ${tidy(rim + height * 0.2)}Q${tidy(x + half * 0.72)} ${tidy(base - height * 0.4)} ${tidy(x + half * 0.6)} ${tidy(base)}`,
          darken(cloth, 0.4),
          6,
          0.3,
        ) +
        diamond(x, base - height * 0.58, half * 0.56, height * 0.22, accent, lighten(cloth, 0.35)),
    ) +
    heap +
    form(collar, cloth, fall(lighten(cloth, 0.12)))
  )
}

/** A band of paper around a bundle that lies from left to right. */
export function wrapper(x: number, y: number, width: number, height: number, accent: string): string {
  return label(x - width / 2, y - height / 2, width, height, accent, 5)
}

/** A wooden scoop with its handle to the upper right. */
export function scoop(x: number, y: number, wood = "#b98552"): string {
  return (
    shadow(x + 10, y + 34, 110, 20, 0.4) +
    form(`M${x + 60} ${y - 26}L${x + 206} ${y - 84}q26 -6 28 14q-2 14 -22 20L${x + 74} ${y + 12}Z`, wood) +
    form(
      `M${x - 100} ${y - 16}C${x - 96} ${y + 56} ${x + 60} ${y + 58} ${x + 92} ${y - 16}Q${x - 6} ${y - 60} ${x - 100} ${y - 16}Z`,
      wood,
      fall(wood),
    ) +
    form(
      `M${x - 100} ${y - 16}Q${x - 6} ${y - 60} ${x + 92} ${y - 16}Q${x - 6} ${y + 22} ${x - 100} ${y - 16}Z`,
      wood,
      mix(wood, "#5b3a1e", 0.4),
      4,
    )
  )
}
