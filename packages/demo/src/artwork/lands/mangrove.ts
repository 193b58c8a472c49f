import { chance } from "../chance"
import { darken, lighten } from "../colour"
import { bandHeight, bandWidth, sky } from "./band"
import { sheet } from "../shading"
import { blob, disc, ellipse, form, line, patch, polygon, repeat, tidy } from "../svg"

/** A wide canal between mangroves on their roots, as in Cà Mau. */
export function mangrove(seed: number): string {
  const luck = chance(seed)
  const crown = (x: number, y: number, size: number, tone: string) =>
    form(
      blob([
        [x - size, y],
        [x - size * 0.8, y - size * 0.6],
        [x - size * 0.2, y - size * 0.86],
        [x + size * 0.5, y - size * 0.74],
        [x + size, y - size * 0.1],
        [x + size * 0.4, y + size * 0.3],
        [x - size * 0.5, y + size * 0.28],
      ]),
      tone,
      sheet(lighten(tone, 0.22), darken(tone, 0.1)),
    )
  const tree = (x: number, base: number, size: number) =>
    line(`M${tidy(x)} ${tidy(base - 20)}V${tidy(base - size * 1.7)}`, "#7d6a50", size * 0.18) +
    repeat(6, (index) =>
      line(
        `M${tidy(x)} ${tidy(base - size * (0.5 + index * 0.06))}Q${tidy(x + (index - 2.5) * size * 0.28)} ${tidy(base - size * 0.4)} ${tidy(x + (index - 2.5) * size * 0.38)} ${tidy(base + 16)}`,
        "#7d6a50",
        size * 0.09,
      ),
    ) +
    crown(x - size * 0.4, base - size * 1.6, size * 0.74, "#5f8a5a") +
    crown(x + size * 0.44, base - size * 1.56, size * 0.72, "#527d52") +
    crown(x, base - size * 2, size * 0.86, "#6b9660")
  const left = Array.from({ length: 5 }, (_, index) => ({
    x: 40 + index * 120 + luck.between(-20, 20),
    base: 560 - index * 30,
    size: 118 - index * 17,
  }))
  const right = Array.from({ length: 5 }, (_, index) => ({
    x: bandWidth - 40 - index * 120 + luck.between(-20, 20),
    base: 560 - index * 30,
    size: 118 - index * 17,
  }))
  return (
    sky(seed, "#dfead6") +
    patch(`M0 352Q400 320 800 350T${bandWidth} 340V420H0Z`, sheet("#a9c2a2", "#c3d3b4")) +
    patch(`M0 384H${bandWidth}V${bandHeight}H0Z`, sheet("#b4cfbf", "#5f8f86")) +
    repeat(20, (index) =>
      line(
        `M${tidy(luck.between(200, 1200))} ${tidy(402 + index * 10)}h${tidy(luck.between(60, 200))}`,
        "#f2f7ea",
        4,
        0.45,
      ),
    ) +
    [...left, ...right]
      .sort((first, second) => first.base - second.base)
      .map(({ x, base, size }) => tree(x, base, size))
      .join("") +
    sampan(luck.between(640, 900), 500)
  )
}

function sampan(x: number, y: number): string {
  const wood = "#a9763f"
  return (
    patch(ellipse(x, y + 36, 170, 16), "#2f4f46", 0.35) +
    form(
      `M${tidy(x + 6)} ${y - 6}C${tidy(x - 22)} ${y - 60} ${tidy(x + 50)} ${y - 70} ${tidy(x + 46)} ${y - 4}Z`,
      "#4f6f8a",
    ) +
    disc(x + 24, y - 66, 17, 18, "#c99870") +
    form(
      polygon([
        [x - 22, y - 68],
        [x + 24, y - 108],
        [x + 70, y - 68],
      ]),
      "#d9bd80",
    ) +
    line(`M${tidy(x + 44)} ${y - 34}L${tidy(x + 150)} ${y + 50}`, "#8f6236", 8) +
    form(
      `M${tidy(x - 180)} ${y - 20}Q${tidy(x)} ${y + 14} ${tidy(x + 180)} ${y - 24}Q${tidy(x + 110)} ${y + 34} ${tidy(x)} ${y + 34}Q${tidy(x - 110)} ${y + 34} ${tidy(x - 180)} ${y - 20}Z`,
      wood,
    )
  )
}
