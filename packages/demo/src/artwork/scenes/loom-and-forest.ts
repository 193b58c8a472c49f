import type { ProductArtwork } from "../artwork-kind"
import { chance } from "../chance"
import { darken, lighten, mix } from "../colour"
import { bee } from "../parts/honey"
import { sheet, veil } from "../shading"
import { at, disc, each, ellipse, form, line, patch, polygon, repeat, shadow, stroke, tidy, within } from "../svg"
import { diamond, wovenBand } from "../woven"

/** Weaving, and a day in the forest. */
export const loomAndForest = {
  "brocade-scarf": ({ hue, accent }: ProductArtwork) => brocade(hue, accent),
  "mangrove-tour": ({ hue, accent }: ProductArtwork) => forestTour(hue, accent),
}

/** A shawl over a rail, its long panel towards us. */
function brocade(hue: string, accent: string): string {
  const wood = "#8f6236"
  const panel = "M330 210H760V760H330Z"
  const behind = "M700 216H900V620H700Z"
  const indigo = "#2f4560"
  return (
    shadow(560, 800, 360, 50) +
    form("M196 190H976Q990 190 990 204T976 218H196Q182 218 182 204T196 190Z", wood) +
    form("M214 218H244V800H214Z", wood) +
    form("M930 218H960V800H930Z", wood) +
    form("M176 796H284V820H176ZM892 796H1000V820H892Z", wood) +
    form(behind, indigo) +
    within(
      behind,
      wovenBand(700, 500, 200, 60, accent, indigo, 4) +
        wovenBand(700, 300, 200, 60, accent, darken(hue, 0.2), 4) +
        patch("M700 216H760V620H700Z", "#2b1d12", 0.4),
    ) +
    fringe(700, 900, 620, indigo, accent) +
    form(panel, hue) +
    within(
      panel,
      weave(hue, accent, indigo) +
        patch("M330 210h50v560h-50Z", "#ffffff", 0.16) +
        patch("M520 210h46v560h-46Z", "#2b1d12", 0.1) +
        patch("M700 210h60v560h-60Z", "#2b1d12", 0.22),
    ) +
    fringe(330, 760, 760, hue, accent) +
    form("M326 196H764V236Q545 252 326 236Z", hue) +
    within("M326 196H764V236Q545 252 326 236Z", wovenBand(326, 200, 438, 40, accent, hue, 11))
  )
}

function weave(hue: string, accent: string, indigo: string): string {
  return (
    wovenBand(330, 250, 430, 64, accent, indigo, 7) +
    repeat(3, (index) =>
      diamond(
        402 + index * 143,
        400,
        132,
        150,
        index % 2 === 0 ? accent : "#f3e6c8",
        index % 2 === 0 ? darken(hue, 0.3) : indigo,
      ),
    ) +
    repeat(2, (index) => diamond(473 + index * 143, 400, 60, 76, "#f3e6c8", hue)) +
    wovenBand(330, 486, 430, 54, "#f3e6c8", darken(hue, 0.3), 8) +
    repeat(3, (index) =>
      diamond(
        402 + index * 143,
        616,
        132,
        130,
        index % 2 === 0 ? "#f3e6c8" : accent,
        index % 2 === 0 ? indigo : darken(hue, 0.3),
      ),
    ) +
    repeat(2, (index) => diamond(473 + index * 143, 616, 60, 70, accent, hue)) +
    wovenBand(330, 694, 430, 58, accent, indigo, 7) +
    repeat(60, (index) => line(`M330 ${214 + index * 9}H760`, "#2b1d12", 1.6, 0.12))
  )
}

function fringe(left: number, right: number, top: number, hue: string, accent: string): string {
  const count = Math.round((right - left) / 18)
  return repeat(count, (index) =>
    line(
      `M${tidy(left + 9 + index * ((right - left) / count))} ${top}q${index % 2 === 0 ? 5 : -5} 26 0 50`,
      index % 3 === 0 ? accent : hue,
      6,
    ),
  )
}

/** Down a canal of the flooded forest by boat, where bees nest on set rafters. */
function forestTour(hue: string, accent: string): string {
  const luck = chance(19)
  const far = repeat(22, (index) =>
    trunk(
      index * 58 - 20 + luck.between(-14, 14),
      420 + luck.between(-10, 10),
      luck.between(250, 330),
      13,
      "#b9bfa2",
      mix(hue, "#cfdcc0", 0.55),
    ),
  )
  return (
    patch("M0 0H1200V960H0Z", sheet("#fbf3dd", "#dfe8cf")) +
    patch(ellipse(330, 170, 420, 300), veil("#fff6d8"), 0.9) +
    disc(320, 190, 74, 74, "#f3dfa2", "#fdf0c4") +
    far +
    patch("M0 430H1200V960H0Z", sheet("#b9cfb4", "#55806f")) +
    repeat(18, (index) =>
      line(
        `M${tidy(luck.between(0, 900))} ${tidy(470 + index * 26)}h${tidy(luck.between(90, 260))}`,
        "#eef6e4",
        5,
        0.4,
      ),
    ) +
    patch("M420 430H760L1010 960H160Z", "#eef6e4", 0.2) +
    bank(hue) +
    grove(hue) +
    rafter(930, 330, accent) +
    boat(560, 690, accent) +
    reeds(70, 910, hue) +
    reeds(1110, 915, hue) +
    bee(820, 300, 50, -10) +
    bee(1000, 250, 40, 14)
  )
}

function trunk(x: number, base: number, height: number, width: number, bark: string, crown: string): string {
  return (
    line(`M${tidy(x)} ${tidy(base + 20)}q${tidy(width * 0.6)} ${tidy(-height * 0.5)} 0 ${tidy(-height)}`, bark, width) +
    patch(ellipse(x, base - height, 62, 78), crown) +
    patch(ellipse(x - 34, base - height + 44, 44, 48), darken(crown, 0.06)) +
    patch(ellipse(x + 32, base - height + 52, 42, 46), darken(crown, 0.1))
  )
}

function bank(hue: string): string {
  const soil = "#8c7a52"
  return (
    form("M-10 440Q120 430 220 470Q300 520 250 580Q190 660 -10 690Z", soil, sheet(mix(soil, hue, 0.4), soil)) +
    form("M1210 430Q1060 430 960 474Q880 524 940 590Q1010 660 1210 700Z", soil, sheet(mix(soil, hue, 0.4), soil))
  )
}

function grove(hue: string): string {
  const bark = "#c9bda0"
  const tree = (x: number, base: number, height: number) =>
    form(
      `M${x - 20} ${base}C${x - 14} ${base - height * 0.5} ${x + 6} ${base - height * 0.6} ${x - 6} ${base - height}H${x + 16}C${x + 22} ${base - height * 0.6} ${x + 14} ${base - height * 0.4} ${x + 26} ${base}Z`,
      bark,
    ) +
    repeat(5, (index) =>
      line(`M${x - 8} ${tidy(base - height * (0.14 + index * 0.16))}q14 8 22 -4`, darken(bark, 0.34), 4, 0.6),
    ) +
    roots(x, base, bark) +
    each<readonly [number, number, number, number]>(
      [
        [-70, -height - 6, 84, 62],
        [66, -height - 14, 88, 64],
        [0, -height - 66, 98, 74],
        [-24, -height + 30, 66, 44],
        [54, -height + 40, 60, 40],
      ],
      ([dx, dy, rx, ry], index) =>
        form(ellipse(x + dx, base + dy, rx, ry), hue, sheet(lighten(hue, 0.3 - index * 0.04), darken(hue, 0.14))),
    )
  return tree(90, 570, 400) + tree(230, 520, 340) + tree(1090, 580, 430) + tree(960, 520, 330)
}

function roots(x: number, base: number, bark: string): string {
  return [-1, 1]
    .map((side) =>
      line(
        `M${x + side * 10} ${base - 60}Q${x + side * 60} ${base - 40} ${x + side * 74} ${base + 30}M${x + side * 8} ${base - 34}Q${x + side * 36} ${base - 20} ${x + side * 42} ${base + 34}`,
        darken(bark, 0.3),
        11,
      ),
    )
    .join("")
}

/** A slanting pole set between two forks, with a comb built under it. */
function rafter(x: number, y: number, wood: string): string {
  return (
    line(`M${x - 150} ${y + 150}V${y + 10}M${x + 110} ${y + 170}V${y - 64}`, darken(wood, 0.4), 14) +
    line(`M${x - 190} ${y + 34}L${x + 150} ${y - 84}`, darken(wood, 0.46), 24) +
    line(`M${x - 190} ${y + 34}L${x + 150} ${y - 84}`, wood, 17) +
    form(
      `M${x - 110} ${y + 12}C${x - 120} ${y + 120} ${x - 30} ${y + 150} ${x + 14} ${y + 100}C${x + 52} ${y + 60} ${x + 40} ${y - 10} ${x + 40} ${y - 40}Z`,
      "#d99a2b",
      sheet("#f0c65a", "#b8691c"),
    ) +
    repeat(10, (index) =>
      patch(ellipse(x - 80 + ((index * 41) % 100), y + 20 + ((index * 29) % 76), 8, 7), "#8a4b12", 0.5),
    )
  )
}

function boat(x: number, y: number, wood: string): string {
  const hull = `M${x - 330} ${y - 40}Q${x - 200} ${y + 66} ${x} ${y + 70}Q${x + 200} ${y + 66} ${x + 330} ${y - 46}Q${x + 180} ${y + 8} ${x} ${y + 8}Q${x - 180} ${y + 8} ${x - 330} ${y - 40}Z`
  const inner = `M${x - 330} ${y - 40}Q${x - 180} ${y - 22} ${x} ${y - 20}Q${x + 180} ${y - 22} ${x + 330} ${y - 46}Q${x + 180} ${y + 10} ${x} ${y + 10}Q${x - 180} ${y + 10} ${x - 330} ${y - 40}Z`
  return (
    patch(ellipse(x, y + 78, 340, 30), "#2f4f46", 0.4) +
    form(inner, wood, darken(wood, 0.5)) +
    person(x - 130, y - 10, "#4f6f8a", false) +
    person(x + 10, y - 8, "#b5563f", false) +
    person(x + 200, y - 16, "#6b5a45", true) +
    form(hull, wood) +
    line(`M${x - 290} ${y - 12}Q${x - 160} ${y + 38} ${x} ${y + 40}T${x + 290} ${y - 16}`, darken(wood, 0.34), 5, 0.6) +
    line(`M${x - 250} ${y + 86}h150M${x + 40} ${y + 92}h220`, "#eef6e4", 6, 0.6)
  )
}

/** Someone under a conical hat, seated or standing to row. */
function person(x: number, y: number, shirt: string, rowing: boolean): string {
  const height = rowing ? 210 : 120
  return (
    (rowing
      ? line(
          stroke([
            [x + 10, y - height * 0.62],
            [x + 70, y - 80],
            [x + 190, y + 96],
          ]),
          "#8f6236",
          12,
        )
      : "") +
    form(
      `M${x - 44} ${y}C${x - 52} ${y - height * 0.66} ${x - 30} ${y - height * 0.8} ${x} ${y - height * 0.8}C${x + 30} ${y - height * 0.8} ${x + 52} ${y - height * 0.66} ${x + 44} ${y}Z`,
      shirt,
    ) +
    (rowing
      ? line(`M${x - 6} ${y - height * 0.6}Q${x + 40} ${y - height * 0.5} ${x + 58} ${y - height * 0.52}`, shirt, 24)
      : "") +
    disc(x, y - height * 0.86, 27, 29, "#c99870") +
    form(
      polygon([
        [x - 66, y - height * 0.9],
        [x, y - height * 0.9 - 62],
        [x + 66, y - height * 0.9],
      ]),
      "#d9bd80",
    ) +
    line(`M${x - 34} ${tidy(y - height * 0.9 - 28)}L${x + 34} ${tidy(y - height * 0.9 - 28)}`, "#a8854a", 3, 0.6)
  )
}

function reeds(x: number, y: number, hue: string): string {
  return repeat(9, (index) =>
    at(
      x,
      y,
      form(`M-9 40Q-4 -90 4 -190Q12 -90 9 40Z`, hue, sheet(lighten(hue, 0.2), darken(hue, 0.2)), 4),
      (index - 4) * 13,
    ),
  )
}
