import type { ProductArtwork } from "../artwork-kind"
import { darken, lighten } from "../colour"
import { heapBody, mound, riceEar, riceGrain } from "../parts/harvest"
import { leaf } from "../parts/leaves"
import { cornCob, gacHalf, noodleBundle, noodleHank, noodleNest } from "../parts/noodles"
import { sack, scoop } from "../parts/packs"
import { prawn } from "../parts/sea-life"
import { bowl, tray } from "../parts/wares"
import { disc, repeat } from "../svg"

/** Rice and noodles. */
export const grain = {
  noodles: (artwork: ProductArtwork) => noodles(artwork),

  "rice-sack": (artwork: ProductArtwork) => rice(artwork),
}

function noodles(artwork: ProductArtwork): string {
  const { variant, hue, accent } = artwork
  switch (variant) {
    case "ribbons":
      return (
        tray(590, 724, 500, 140, "#d8b273") +
        noodleHank(590, 520, 520, 170, lighten(hue, 0.2), accent, 13) +
        noodleHank(400, 654, 520, 180, darken(hue, 0.03), accent, 13) +
        noodleHank(790, 668, 500, 176, lighten(hue, 0.12), darken(accent, 0.12), 13) +
        riceEar(780, 850, 260, -8, "#d3ac4c") +
        leaf(260, 840, 160, 60, 190, accent)
      )
    case "corn":
      return (
        noodleBundle(560, 520, 620, 136, 3, darken(hue, 0.04), accent) +
        noodleBundle(440, 666, 640, 150, -3, hue, accent) +
        cornCob(820, 750, 520, -16) +
        repeat(9, (index) => disc(190 + ((index * 67) % 260), 800 + ((index * 29) % 50), 17, 14, "#e8b93a"))
      )
    case "glass":
      return (
        leaf(860, 500, 300, 140, -56, accent) +
        leaf(870, 530, 290, 130, -14, darken(accent, 0.1)) +
        cannaFlower(876, 480) +
        noodleHank(560, 520, 600, 210, lighten(hue, 0.1), accent) +
        noodleHank(400, 690, 620, 220, hue, accent) +
        noodleHank(820, 720, 580, 210, lighten(hue, 0.16), darken(accent, 0.1))
      )
    case "nests":
      return (
        tray(590, 716, 510, 150, "#d8b273") +
        noodleNest(380, 600, 164, darken(hue, 0.04)) +
        noodleNest(800, 600, 164, hue) +
        noodleNest(590, 540, 172, lighten(hue, 0.16)) +
        noodleNest(470, 710, 176, hue) +
        noodleNest(740, 716, 176, lighten(hue, 0.1)) +
        riceEar(860, 856, 260, -12, "#d3ac4c") +
        leaf(220, 846, 150, 58, 190, accent)
      )
    default:
      return (
        noodleBundle(560, 530, 640, 138, 3, lighten(hue, 0.08), "#5f8a45") +
        noodleBundle(430, 676, 640, 150, -2, hue, accent) +
        gacHalf(880, 690, 160) +
        leaf(720, 826, 180, 80, 176, "#5f8a45") +
        leaf(1010, 810, 150, 70, 10, "#4f7a3a")
      )
  }
}

function cannaFlower(x: number, y: number): string {
  const red = "#d5482c"
  return (
    leaf(x, y, 120, 56, -70, red) +
    leaf(x, y, 110, 50, -116, "#c23b22") +
    leaf(x, y, 110, 50, -28, "#e0603a") +
    disc(x, y, 14, 14, "#e8b93a")
  )
}

function rice({ variant, hue, accent }: ProductArtwork): string {
  const round = variant === "sticky"
  const heap = (x: number, y: number, rx: number, ry: number, seed: number) =>
    heapBody(x, y, rx, ry, hue) +
    mound({ x, y: y - 6, rx: rx * 0.9, ry: ry * 0.9, count: 90, seed }, (px, py, turn, index) =>
      riceGrain(px, py, turn, index % 3 === 0 ? darken(hue, 0.07) : lighten(hue, 0.4), round),
    )
  if (variant === "white") {
    return (
      sack(
        { x: 430, base: 776, width: 400, height: 360 },
        { cloth: "#e3d3b0", accent, heap: heap(430, 424, 172, 92, 4) },
      ) +
      bowl(850, 790, 330, 160, "#f2ece0", accent, heap(850, 640, 136, 96, 9)) +
      riceEar(600, 852, 240, -6)
    )
  }
  if (variant === "shrimp-field") {
    return (
      riceEar(560, 420, 330, -50) +
      riceEar(590, 440, 330, -22) +
      sack(
        { x: 450, base: 776, width: 430, height: 380 },
        { cloth: "#d9cfae", accent, heap: heap(450, 404, 186, 96, 4) },
      ) +
      prawn(880, 750, 290, 6, "#8f9f86")
    )
  }
  return (
    sack(
      { x: 440, base: 772, width: 420, height: 370 },
      { cloth: "#c7ab78", accent, heap: heap(440, 410, 182, 96, 4) },
    ) +
    heap(850, 790, 170, 92, 7) +
    scoop(880, 740) +
    mound({ x: 862, y: 726, rx: 70, ry: 34, count: 30, seed: 3 }, (px, py, turn) =>
      riceGrain(px, py, turn, lighten(hue, 0.4), true),
    ) +
    riceEar(560, 850, 220, -4)
  )
}
