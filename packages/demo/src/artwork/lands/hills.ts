import { chance } from "../chance"
import { darken, lighten, mix } from "../colour"
import { bandHeight, bandWidth, mist, sky } from "./band"
import { sheet } from "../shading"
import { blob, form, line, patch, repeat, stroke, tidy } from "../svg"

/** Karst hills behind terraced fields (Lạng Sơn) or a lake (Bắc Kạn area). */
export function limestone(seed: number, foot: "fields" | "lake"): string {
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

/** Flat rice land, for provinces the demo has no landscape of their own for. */
export function ricePlain(seed: number): string {
  return (
    sky(seed, "#eaedd4") +
    patch(`M0 380Q400 350 800 376T${bandWidth} 366V460H0Z`, sheet("#a9bd8f", "#c3cf9c")) +
    terraces() +
    trees(seed, -400)
  )
}

/** A row of karst towers with steep shoulders. */
function towers(seed: number, base: number, low: number, high: number, colour: string, outlined: boolean): string {
  const luck = chance(seed)
  const hills: string[] = []
  for (let x = luck.between(-160, -40); x < bandWidth + 120; x += luck.between(120, 220)) {
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

function terraces(): string {
  const tones = ["#c9c873", "#a9bd63", "#8fae58", "#b9b45a", "#7c9d4c"]
  return tones
    .map((tone, index) => {
      const top = 452 + index * 28
      const lift = index % 2 === 0 ? 18 : -14
      return form(
        `M-10 ${top}Q${bandWidth * 0.25} ${top - lift} ${bandWidth * 0.5} ${top + 4}T${bandWidth + 10} ${top - lift * 0.4}V${bandHeight + 10}H-10Z`,
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
    patch(`M0 452H${bandWidth}V${bandHeight}H0Z`, sheet("#b9d3cb", "#7fa9a2")) +
    repeat(18, (index) =>
      line(`M${tidy(luck.between(0, 1400))} ${470 + index * 7}h${tidy(luck.between(60, 220))}`, "#f2f7ea", 4, 0.5),
    ) +
    form(
      `M-10 ${bandHeight + 10}V520Q200 470 420 520Q620 566 760 ${bandHeight + 10}Z`,
      "#7c9d4c",
      sheet("#a9bd63", "#7c9d4c"),
      4,
    ) +
    form(
      `M${bandWidth + 10} ${bandHeight + 10}V500Q1400 466 1180 520Q1020 560 940 ${bandHeight + 10}Z`,
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
    () => [luck.between(0, bandWidth), luck.between(500, 590), luck.between(34, 62)] as const,
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
