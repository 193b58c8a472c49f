import type { ProductArtwork } from "../artwork-kind"
import { darken, lighten } from "../colour"
import { heapBody, mound, rhizome, starAnise } from "../parts/harvest"
import { drop } from "../parts/honey"
import { leaf } from "../parts/leaves"
import { carton, pouch } from "../parts/packs"
import { dropperBottle, jar } from "../parts/vessels"
import { bowl, plate } from "../parts/wares"
import { slant } from "../shading"
import { disc, ellipse, patch, shadow } from "../svg"

/** Star anise and turmeric. */
export const spice = {
  "star-anise": ({ hue, accent }: ProductArtwork) =>
    pouch(
      { x: 360, base: 750, width: 330, height: 460 },
      { paper: accent, accent: "#6b3a22", window: windowOf(360, 700, (x, y, turn) => starAnise(x, y, 58, turn, hue)) },
    ) +
    starAnise(760, 560, 176, 12, hue) +
    starAnise(990, 720, 104, 30, lighten(hue, 0.06)) +
    starAnise(610, 770, 92, 8, darken(hue, 0.06)) +
    leaf(820, 800, 150, 56, 6, "#58763f"),

  "essential-oil": ({ hue, accent }: ProductArtwork) =>
    leaf(640, 560, 250, 92, -42, "#58763f") +
    leaf(650, 600, 240, 88, -12, "#4c6b38") +
    dropperBottle({ x: 530, base: 780, width: 250, height: 620 }, hue, "#4f7a3a") +
    starAnise(820, 706, 118, 14, accent) +
    starAnise(300, 766, 84, 30, lighten(accent, 0.08)) +
    drop(720, 790, 30, "#d9a441"),

  turmeric: ({ variant, hue, accent }: ProductArtwork) =>
    variant === "black" ? blackTurmeric(hue, accent) : redTurmeric(hue, accent),
}

function windowOf(x: number, y: number, draw: (x: number, y: number, turn: number) => string): string {
  return patch(ellipse(x, y - 30, 200, 160), "#6b3a22") + mound({ x, y, rx: 130, ry: 150, count: 26, seed: 5 }, draw)
}

function redTurmeric(hue: string, flesh: string): string {
  return (
    carton({ x: 320, base: 750, width: 270, height: 400, depth: 110 }, { colour: "#e9d3a0", accent: flesh }) +
    bowl(
      760,
      776,
      380,
      170,
      "#efe7d8",
      flesh,
      heapBody(760, 636, 160, 110, hue) + patch(ellipse(716, 574, 44, 20), "#ffffff", 0.25),
    ) +
    rhizome(540, 800, 250, -8, "#b9773a", "#e8832a") +
    rhizome(1010, 776, 210, 24, "#ad6c33", "#e8832a") +
    disc(806, 808, 40, 18, "#c9672a", slant("#ee9a3c"))
  )
}

function blackTurmeric(hue: string, purple: string): string {
  return (
    jar({ x: 420, base: 776, width: 330, height: 470 }, { content: hue, level: 0.76, lid: "#6b4a2e", paper: purple }) +
    plate(810, 752, 260, 62, purple) +
    heapBody(810, 750, 150, 110, hue) +
    rhizome(640, 800, 280, -6, "#6a4d3a", lighten(purple, 0.16)) +
    slice(1000, 800, 66, purple) +
    slice(890, 826, 50, lighten(purple, 0.1))
  )
}

/** A root cut across, ringed as it grew. */
function slice(x: number, y: number, radius: number, flesh: string): string {
  return (
    shadow(x, y + radius * 0.36, radius * 0.9, radius * 0.3) +
    disc(x, y + 10, radius, radius * 0.56, "#5f4636", "#5f4636") +
    disc(x, y, radius, radius * 0.56, "#5f4636", slant(lighten(flesh, 0.2))) +
    `<path d='${ellipse(x, y, radius * 0.62, radius * 0.34)}' fill='none' stroke='${darken(flesh, 0.3)}' stroke-width='6'/>`
  )
}
