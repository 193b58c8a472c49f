import { chance } from "../chance"
import { bandHeight, bandWidth, sky } from "./band"
import { grapes, vineLeaf } from "../parts/vine"
import { sheet } from "../shading"
import { form, line, patch, polygon, repeat, stroke, tidy, type Point } from "../svg"

/** Vine rows that run down to the sea, as in the Ninh Thuận area. */
export function vineyardCoast(seed: number): string {
  const luck = chance(seed)
  const headland: Point[] = [
    [-40, 330],
    [140, 220],
    [300, 190],
    [460, 250],
    [640, 290],
    [760, 330],
  ]
  const west = luck.between(0, 1) > 0.5
  const ridge = west ? headland : headland.map(([x, y]): Point => [bandWidth - x, y]).reverse()
  const row = (from: number) => {
    const vanish: Point = [800, 380]
    const to = (from - 800) * 2.1 + 800
    return form(
      polygon([
        [vanish[0] + (from - 800) * 0.34 - 6, 392],
        [vanish[0] + (from - 800) * 0.34 + 12, 392],
        [to + 100, bandHeight + 10],
        [to - 30, bandHeight + 10],
      ]),
      "#5c7f38",
      sheet("#86a457", "#557a38"),
      4,
    )
  }
  return (
    sky(seed, "#e8eddc") +
    patch(`${stroke(ridge)}V400H${west ? -40 : 840}Z`, sheet("#a9b596", "#c3c7a4")) +
    sea(318, 396, seed) +
    patch(`M0 384Q800 366 ${bandWidth} 386V${bandHeight}H0Z`, sheet("#d9c08a", "#b98f56")) +
    repeat(11, (index) => row(80 + index * 144)) +
    posts() +
    vineLeaf(90, 120, 96, 130, "#5c7f38") +
    vineLeaf(230, 70, 110, 170, "#6f9448") +
    grapes(140, 120, 26, [3, 4, 3, 2, 1], luck.between(0, 1) > 0.5 ? "#8c2f4b" : "#a9bf57", seed) +
    line("M-10 40Q160 20 340 60", "#7d6a3c", 14) +
    vineLeaf(60, 60, 84, 200, "#4f7340")
  )
}

/** The pergola the vines hang from. */
function posts(): string {
  return (
    [240, 620, 980, 1360].map((x) => line(`M${x} 470V${bandHeight}`, "#7b5a35", 13)).join("") +
    line(`M0 474Q800 452 ${bandWidth} 474`, "#8d7a5a", 5, 0.7)
  )
}

function sea(top: number, bottom: number, seed: number): string {
  const luck = chance(seed + 2)
  return (
    patch(`M0 ${top}H${bandWidth}V${bottom}H0Z`, sheet("#a8cfd3", "#5f9aa8")) +
    repeat(14, () =>
      line(
        `M${tidy(luck.between(0, 1450))} ${tidy(luck.between(top + 12, bottom - 10))}h${tidy(luck.between(50, 160))}`,
        "#f2f7ea",
        4,
        0.55,
      ),
    ) +
    fishingBoat(luck.between(300, 1300), top + 34)
  )
}

function fishingBoat(x: number, y: number): string {
  return (
    form(
      `M${tidy(x - 60)} ${y}Q${tidy(x)} ${y + 10} ${tidy(x + 66)} ${y - 10}Q${tidy(x + 44)} ${y + 26} ${tidy(x)} ${y + 26}Q${tidy(x - 44)} ${y + 26} ${tidy(x - 60)} ${y}Z`,
      "#a8322d",
    ) +
    form(`M${tidy(x - 20)} ${y + 2}v-34h34v36Z`, "#d9bd80", "#f0e2c2", 4) +
    line(`M${tidy(x + 4)} ${y - 32}v-34`, "#7b5a35", 5)
  )
}
