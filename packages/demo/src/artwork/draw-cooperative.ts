import type { DemoOrganization } from "../organizations/organization"
import { chance } from "./chance"
import { darken, lighten, mix } from "./colour"
import { compose } from "./compose"
import { vineLeaf, grapes } from "./parts/fruit"
import { glow, sheet } from "./shading"
import { blob, disc, ellipse, form, line, patch, polygon, repeat, stroke, tidy, type Point } from "./svg"

const width = 1600
const height = 600

/**
 * The land an organisation lives in, as a band of 1600 × 600 without text: limestone
 * hills in the north, vineyards by the sea in Khánh Hòa, mangroves in Cà Mau, rice
 * plains elsewhere. Neighbours get different hills, always the same for one handle.
 */
export function drawCooperative({ handle, province_code }: Pick<DemoOrganization, "handle" | "province_code">): string {
  const land = lands[province_code] ?? ricePlain
  return compose(`0 0 ${width} ${height}`, width, height, land(seedOf(handle)))
}

type Land = (seed: number) => string

const lands: Readonly<Record<string, Land>> = {
  "19": (seed) => limestone(seed, "lake"),
  "20": (seed) => limestone(seed, "fields"),
  "56": vineyard,
  "96": mangrove,
}

function sky(seed: number, low: string): string {
  const sunX = chance(seed).between(220, 1380)
  return (
    patch(`M0 0H${width}V${height}H0Z`, sheet("#fdf6e3", low)) +
    patch(ellipse(sunX, 150, 420, 260), glow("#fff3c4"), 0.9) +
    patch(ellipse(sunX, 150, 56, 56), "#fdeebb") +
    patch(ellipse(sunX, 150, 44, 44), "#fff7da") +
    repeat(3, (index) => cloud(((seed * 137 + index * 577) % 1500) + 40, 70 + ((seed * 31 + index * 53) % 90)))
  )
}

function cloud(x: number, y: number): string {
  return (
    patch(ellipse(x, y, 110, 18), "#ffffff", 0.6) +
    patch(ellipse(x + 50, y - 14, 64, 18), "#ffffff", 0.6) +
    patch(ellipse(x - 40, y - 10, 50, 14), "#ffffff", 0.6)
  )
}

function mist(y: number): string {
  return repeat(4, (index) => patch(ellipse(200 + index * 400, y, 420, 70), glow("#fdf8e6"), 0.6))
}

/** A row of karst towers with steep shoulders. */
function towers(seed: number, base: number, low: number, high: number, colour: string, outlined: boolean): string {
  const luck = chance(seed)
  const hills: string[] = []
  for (let x = luck.between(-160, -40); x < width + 120; x += luck.between(120, 220)) {
    const peak = luck.between(low, high)
    const half = peak * luck.between(0.44, 0.72)
    const shape = `${stroke([
      [x - half * 1.3, base],
      [x - half * 0.86, base - peak * 0.46],
      [x - half * 0.5, base - peak * 0.9],
      [x - half * 0.06, base - peak],
      [x + half * 0.44, base - peak * 0.86],
      [x + half * 0.84, base - peak * 0.42],
      [x + half * 1.3, base],
    ])}Z`
    const fill = sheet(lighten(colour, 0.14), mix(colour, "#dfe3c8", 0.5))
    hills.push(
      (outlined ? form(shape, colour, fill) : patch(shape, fill)) +
        (outlined ? cliffs(x, base, half, peak, colour) : ""),
    )
  }
  return hills.join("")
}

function cliffs(x: number, base: number, half: number, peak: number, colour: string): string {
  return (
    line(
      `M${tidy(x - half * 0.2)} ${tidy(base - peak * 0.86)}q${tidy(-half * 0.1)} ${tidy(peak * 0.2)} ${tidy(half * 0.06)} ${tidy(peak * 0.34)}M${tidy(x + half * 0.3)} ${tidy(base - peak * 0.7)}q${tidy(-half * 0.1)} ${tidy(peak * 0.2)} ${tidy(half * 0.08)} ${tidy(peak * 0.34)}`,
      "#e9e2cc",
      7,
      0.55,
    ) +
    line(
      `M${tidy(x - half * 0.6)} ${tidy(base - peak * 0.5)}q${tidy(half * 0.06)} ${tidy(peak * 0.16)} ${tidy(-half * 0.06)} ${tidy(peak * 0.26)}`,
      darken(colour, 0.2),
      5,
      0.4,
    )
  )
}

function limestone(seed: number, foot: "fields" | "lake"): string {
  const house = seed % 2 === 0 ? 320 : 1220
  return (
    sky(seed, "#e6ead2") +
    towers(seed + 1, 430, 150, 260, "#c3cdbb", false) +
    mist(430) +
    towers(seed + 2, 450, 140, 250, "#94ab8f", false) +
    mist(456) +
    towers(seed + 3, 470, 110, 230, "#6c8c69", true) +
    (foot === "lake" ? lake(seed) : terraces()) +
    stiltHouse(house, foot === "lake" ? 498 : 486) +
    trees(seed, house, foot === "lake")
  )
}

function terraces(): string {
  const tones = ["#c9c873", "#a9bd63", "#8fae58", "#b9b45a", "#7c9d4c"]
  return tones
    .map((tone, index) => {
      const top = 452 + index * 28
      const lift = index % 2 === 0 ? 18 : -14
      return form(
        `M-10 ${top}Q${width * 0.25} ${top - lift} ${width * 0.5} ${top + 4}T${width + 10} ${top - lift * 0.4}V${height + 10}H-10Z`,
        tone,
        sheet(lighten(tone, 0.16), tone),
        4,
      )
    })
    .join("")
}

function lake(seed: number): string {
  const luck = chance(seed + 9)
  return (
    patch(`M0 452H${width}V${height}H0Z`, sheet("#b9d3cb", "#7fa9a2")) +
    repeat(18, (index) =>
      line(`M${tidy(luck.between(0, 1400))} ${470 + index * 7}h${tidy(luck.between(60, 220))}`, "#f2f7ea", 4, 0.5),
    ) +
    form(
      `M-10 ${height + 10}V520Q200 470 420 520Q620 566 760 ${height + 10}Z`,
      "#7c9d4c",
      sheet("#a9bd63", "#7c9d4c"),
      4,
    ) +
    form(
      `M${width + 10} ${height + 10}V500Q1400 466 1180 520Q1020 560 940 ${height + 10}Z`,
      "#7c9d4c",
      sheet("#a9bd63", "#7c9d4c"),
      4,
    ) +
    form("M800 532Q870 556 940 530Q900 566 836 562Z", "#8f6236")
  )
}

function stiltHouse(x: number, base: number): string {
  const wood = "#9a7246"
  return (
    [-84, -30, 30, 84].map((dx) => line(`M${x + dx} ${base - 40}V${base + 14}`, darken(wood, 0.3), 9)).join("") +
    form(`M${x - 104} ${base - 104}H${x + 104}V${base - 40}H${x - 104}Z`, wood) +
    repeat(9, (index) => line(`M${x - 92 + index * 23} ${base - 100}V${base - 44}`, darken(wood, 0.3), 3, 0.5)) +
    form(`M${x - 24} ${base - 92}H${x + 18}V${base - 40}H${x - 24}Z`, wood, darken(wood, 0.5)) +
    form(
      `M${x - 140} ${base - 96}L${x - 74} ${base - 178}H${x + 74}L${x + 140} ${base - 96}Z`,
      "#a9976a",
      sheet("#c9b887", "#8f7d52"),
    ) +
    repeat(7, (index) =>
      line(`M${x - 66 + index * 22} ${base - 174}L${x - 120 + index * 40} ${base - 100}`, "#7d6c45", 3, 0.5),
    )
  )
}

/** Trees of a garden, none before the door of the house and none in the water. */
function trees(seed: number, house: number, waterInTheMiddle = false): string {
  const luck = chance(seed + 5)
  const places = Array.from(
    { length: 11 },
    () => [luck.between(0, width), luck.between(500, 590), luck.between(34, 62)] as const,
  )
    .filter(([x]) => Math.abs(x - house) > 190 && !(waterInTheMiddle && x > 420 && x < 1180))
    .sort(([, first], [, second]) => first - second)
  return repeat(places.length, (index) => {
    const [x, base, size] = places[index] ?? [0, 0, 0]
    return (
      line(`M${tidy(x)} ${tidy(base)}V${tidy(base - size * 1.4)}`, "#7b5a35", 9) +
      form(
        blob([
          [x - size, base - size * 0.9],
          [x - size * 0.6, base - size * 2],
          [x, base - size * 2.6],
          [x + size * 0.6, base - size * 2],
          [x + size, base - size * 0.9],
          [x, base - size * 0.6],
        ]),
        "#4f7a3a",
        sheet("#7fa05a", "#45693a"),
      )
    )
  })
}

function sea(top: number, bottom: number, seed: number): string {
  const luck = chance(seed + 2)
  return (
    patch(`M0 ${top}H${width}V${bottom}H0Z`, sheet("#a8cfd3", "#5f9aa8")) +
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

function vineyard(seed: number): string {
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
  const ridge = west ? headland : headland.map(([x, y]): Point => [width - x, y]).reverse()
  const row = (from: number) => {
    const vanish: Point = [800, 380]
    const to = (from - 800) * 2.1 + 800
    return form(
      polygon([
        [vanish[0] + (from - 800) * 0.34 - 6, 392],
        [vanish[0] + (from - 800) * 0.34 + 12, 392],
        [to + 100, height + 10],
        [to - 30, height + 10],
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
    patch(`M0 384Q800 366 ${width} 386V${height}H0Z`, sheet("#d9c08a", "#b98f56")) +
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
    [240, 620, 980, 1360].map((x) => line(`M${x} 470V${height}`, "#7b5a35", 13)).join("") +
    line(`M0 474Q800 452 ${width} 474`, "#8d7a5a", 5, 0.7)
  )
}

function mangrove(seed: number): string {
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
    x: width - 40 - index * 120 + luck.between(-20, 20),
    base: 560 - index * 30,
    size: 118 - index * 17,
  }))
  return (
    sky(seed, "#dfead6") +
    patch(`M0 352Q400 320 800 350T${width} 340V420H0Z`, sheet("#a9c2a2", "#c3d3b4")) +
    patch(`M0 384H${width}V${height}H0Z`, sheet("#b4cfbf", "#5f8f86")) +
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

function ricePlain(seed: number): string {
  return (
    sky(seed, "#eaedd4") +
    patch(`M0 380Q400 350 800 376T${width} 366V460H0Z`, sheet("#a9bd8f", "#c3cf9c")) +
    terraces() +
    trees(seed, -400)
  )
}

function seedOf(handle: string): number {
  return [...handle].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)
}
