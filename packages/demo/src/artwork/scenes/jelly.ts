import type { ProductArtwork } from "../artwork-kind"
import { darken, lighten } from "../colour"
import { driedLeaf, mound } from "../parts/harvest"
import { leaf } from "../parts/leaves"
import { carton } from "../parts/packs"
import { bowl, tray } from "../parts/wares"
import { slant } from "../shading"
import { at, disc, each, ellipse, form, line, patch, polygon, repeat, roundedBox, shadow, type Point } from "../svg"

/** Grass jelly in its three shapes. */
export const jelly = {
  "jelly-powder": ({ hue, accent }: ProductArtwork) =>
    carton({ x: 330, base: 760, width: 280, height: 400, depth: 110 }, { colour: accent, accent: "#3a2f2a" }) +
    bowl(770, 780, 420, 190, "#efe7d8", accent, jellyCubes(770, 596, hue)) +
    at(620, 806, leaf(0, 0, 130, 54, 172, accent)) +
    powderSpoon(970, 796, hue),

  "jelly-leaves": ({ hue, accent }: ProductArtwork) =>
    tray(590, 716, 460, 128, accent) +
    leafBundle(460, 600, -14, hue, 5) +
    leafBundle(650, 672, -6, lighten(hue, 0.08), 9) +
    leaf(930, 800, 150, 60, 12, "#6f8f52") +
    leaf(930, 800, 140, 56, -28, "#5f7f45"),

  "herbal-jelly": ({ hue, accent }: ProductArtwork) =>
    carton({ x: 330, base: 716, width: 300, height: 270, depth: 150 }, { colour: "#8a3b2c", accent }) +
    bowl(720, 786, 380, 190, "#f2ece0", "#34506b", jellyDome(720, 600, hue, accent)) +
    jellyCup(1010, 790, hue) +
    leaf(470, 806, 130, 54, 176, "#6f8f52"),
}

function jellyCubes(x: number, y: number, hue: string): string {
  const cube = (cx: number, cy: number, size: number) =>
    form(
      polygon([
        [cx - size, cy],
        [cx, cy - size * 0.5],
        [cx + size, cy],
        [cx, cy + size * 0.5],
      ]),
      hue,
      lighten(hue, 0.3),
      4,
    ) +
    form(
      polygon([
        [cx - size, cy],
        [cx, cy + size * 0.5],
        [cx, cy + size * 1.5],
        [cx - size, cy + size],
      ]),
      hue,
      slant(lighten(hue, 0.12)),
      4,
    ) +
    form(
      polygon([
        [cx + size, cy],
        [cx, cy + size * 0.5],
        [cx, cy + size * 1.5],
        [cx + size, cy + size],
      ]),
      hue,
      darken(hue, 0.4),
      4,
    ) +
    line(`M${cx - size * 0.6} ${cy - size * 0.04}L${cx - size * 0.1} ${cy - size * 0.3}`, "#ffffff", 5, 0.7)
  return (
    each<Point>(
      [
        [-130, -6],
        [-50, -30],
        [44, -28],
        [124, -4],
        [-92, 20],
        [0, -74],
        [80, 24],
        [-8, 16],
      ],
      ([dx, dy]) => cube(x + dx, y + dy, 50),
    ) +
    leaf(x - 6, y - 92, 90, 44, -36, "#6f9a52") +
    leaf(x - 6, y - 92, 80, 40, 200, "#5f8a45")
  )
}

function powderSpoon(x: number, y: number, hue: string): string {
  const wood = "#b98552"
  return (
    shadow(x - 20, y + 16, 120, 18) +
    form(`M${x - 50} ${y}L${x + 130} ${y - 60}q16 -2 16 12L${x - 40} ${y + 24}Z`, wood) +
    disc(x - 90, y + 4, 62, 28, wood, slant(wood)) +
    disc(x - 90, y - 6, 48, 22, hue, slant(lighten(hue, 0.2)))
  )
}

function leafBundle(x: number, y: number, degrees: number, hue: string, seed: number): string {
  const stems = repeat(16, (index) =>
    line(
      `M${-330 + (index % 3) * 16} ${-44 + index * 6}Q-120 ${-34 + index * 4.4} 40 ${-28 + index * 3.6}`,
      index % 2 === 0 ? darken(hue, 0.2) : lighten(hue, 0.24),
      8,
    ),
  )
  const leaves = mound({ x: 190, y: 66, rx: 220, ry: 140, count: 44, seed }, (px, py, turn, index) =>
    driedLeaf(px, py, 96, turn, index % 3 === 0 ? lighten(hue, 0.16) : index % 3 === 1 ? hue : darken(hue, 0.14)),
  )
  return at(
    x,
    y,
    shadow(0, 74, 340, 44) +
      stems +
      leaves +
      form(roundedBox(-74, -56, 44, 118, 18), "#d0ac6c") +
      line("M-74 -18h44M-74 14h44", "#8f6c36", 4, 0.7),
    degrees,
  )
}

function jellyDome(x: number, y: number, hue: string, honey: string): string {
  return (
    form(
      `M${x - 136} ${y + 14}C${x - 120} ${y - 120} ${x + 120} ${y - 120} ${x + 136} ${y + 14}Q${x} ${y + 60} ${x - 136} ${y + 14}Z`,
      hue,
      slant(lighten(hue, 0.14)),
    ) +
    patch(ellipse(x - 60, y - 48, 34, 18), "#ffffff", 0.55) +
    form(
      `M${x - 92} ${y - 60}C${x - 50} ${y - 110} ${x + 60} ${y - 106} ${x + 94} ${y - 56}C${x + 104} ${y - 10} ${x + 70} ${y - 4} ${x + 58} ${y - 40}C${x + 40} ${y - 62} ${x + 30} ${y + 20} ${x + 6} ${y - 36}C${x - 10} ${y - 58} ${x - 30} ${y + 4} ${x - 48} ${y - 34}C${x - 60} ${y - 52} ${x - 100} ${y - 20} ${x - 92} ${y - 60}Z`,
      honey,
    )
  )
}

function jellyCup(x: number, base: number, hue: string): string {
  return (
    shadow(x, base + 4, 96) +
    form(
      `M${x - 100} ${base - 130}L${x - 74} ${base - 6}Q${x} ${base + 18} ${x + 74} ${base - 6}L${x + 100} ${base - 130}Z`,
      "#a99f8e",
      slant("#efe9dc"),
    ) +
    patch(
      `M${x - 88} ${base - 110}L${x - 68} ${base - 14}Q${x} ${base + 6} ${x + 68} ${base - 14}L${x + 88} ${base - 110}Z`,
      hue,
      0.82,
    ) +
    patch(`M${x - 70} ${base - 100}L${x - 54} ${base - 24}h14L${x - 50} ${base - 100}Z`, "#ffffff", 0.4) +
    disc(x, base - 132, 104, 26, "#a99f8e", slant("#e9d9ae")) +
    line(`M${x + 60} ${base - 148}q34 -26 56 -8`, "#c9b37a", 9)
  )
}
