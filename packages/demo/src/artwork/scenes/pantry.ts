import type { ProductArtwork } from "../artwork-kind"
import { darken, lighten } from "../colour"
import { mound, peanut, riceEar, starAnise } from "../parts/harvest"
import { bee, dipper, drop, honeycomb } from "../parts/honey"
import { flower, leaf, teaShoot } from "../parts/leaves"
import { pouch } from "../parts/packs"
import { bottle, ceramic, clothCap, cup } from "../parts/vessels"
import { plate } from "../parts/wares"
import { slant } from "../shading"
import { at, blob, disc, each, ellipse, form, line, patch, repeat, shadow, type Point } from "../svg"
import { wovenBand } from "../woven"

/** Bottles and packs: honey, tea, spirits, oil, vinegar. */
export const pantry = {
  honey: (artwork: ProductArtwork) => honey(artwork),

  tea: (artwork: ProductArtwork) => (artwork.variant === "snow" ? snowTea(artwork) : aniseTea(artwork)),

  spirits: (artwork: ProductArtwork) => spirits(artwork),

  "peanut-oil": ({ hue, accent }: ProductArtwork) =>
    bottle(
      { x: 520, base: 786, width: 270, height: 650 },
      { shape: "slender", liquid: hue, level: 0.78, cap: "#4f7a3a", paper: "#b9551f" },
    ) +
    peanut(760, 744, 170, -22, accent) +
    peanut(900, 786, 180, 14, lighten(accent, 0.08)) +
    peanut(720, 808, 150, 8, accent) +
    peanut(300, 792, 160, -10, lighten(accent, 0.04)) +
    nut(620, 816, 40) +
    nut(1030, 806, 36) +
    nut(826, 826, 34),

  "banana-vinegar": ({ hue, accent }: ProductArtwork) =>
    bananas(780, 660, accent) +
    bottle(
      { x: 470, base: 786, width: 250, height: 640 },
      { shape: "sauce", liquid: hue, level: 0.72, cap: "#8a4b2a", paper: "#4f7a3a" },
    ) +
    bananaSlice(700, 806, accent) +
    bananaSlice(800, 824, accent) +
    leaf(300, 806, 170, 64, 186, "#5f8a45"),
}

function honey({ variant, hue, accent }: ProductArtwork): string {
  if (variant === "comb") {
    return (
      honeycomb(800, 640, 420, 300, "#dba640", accent) +
      bottle(
        { x: 420, base: 780, width: 290, height: 590 },
        { liquid: hue, level: 0.74, cap: "#7a4b2a", paper: "#8a4b2a" },
      ) +
      dipper(680, 806, -14, hue) +
      bee(940, 380, 84, -12) +
      drop(1030, 812, 26, hue)
    )
  }
  if (variant === "flowers") {
    return (
      leaf(700, 640, 240, 84, -64, "#5f8a45") +
      leaf(720, 660, 240, 84, -24, "#4f7a3a") +
      bottle(
        { x: 500, base: 784, width: 310, height: 600 },
        { liquid: hue, level: 0.74, cap: "#5f7d3c", paper: accent },
      ) +
      flower(800, 640, 92, 6, "#f3e9ef", "#e0a438") +
      flower(930, 724, 76, 6, lighten(accent, 0.3), "#e0a438") +
      flower(740, 776, 70, 6, lighten(accent, 0.5), "#d9962e") +
      flower(250, 780, 58, 6, lighten(accent, 0.4), "#e0a438") +
      leaf(1000, 800, 130, 50, 10, "#5f8a45") +
      bee(250, 420, 78, 14)
    )
  }
  return (
    treeLimb() +
    honeycomb(820, 500, 440, 320, "#c98f36", hue) +
    bottle(
      { x: 420, base: 790, width: 300, height: 600 },
      { shape: "sauce", liquid: hue, level: 0.72, cap: "#4a3323", paper: accent },
    ) +
    drop(830, 716, 30, hue) +
    disc(836, 792, 110, 24, hue, slant(lighten(hue, 0.1))) +
    leaf(960, 800, 170, 40, 8, accent) +
    leaf(640, 800, 150, 38, 176, darken(accent, 0.1)) +
    bee(640, 350, 76, -8) +
    bee(1060, 640, 60, 18)
  )
}

/** The rafter of cajuput wood under which wild bees build. */
function treeLimb(): string {
  const wood = "#8f7455"
  return (
    form("M520 352C700 330 980 300 1210 260V330C1000 366 760 400 524 404Q500 380 520 352Z", wood) +
    [0, 1, 2, 3, 4]
      .map((index) => line(`M${580 + index * 120} ${352 - index * 16}q50 10 90 -6`, darken(wood, 0.3), 4, 0.5))
      .join("") +
    disc(524, 378, 14, 26, wood, lighten(wood, 0.4))
  )
}

function aniseTea({ hue, accent }: ProductArtwork): string {
  return (
    pouch(
      { x: 360, base: 756, width: 330, height: 490 },
      { paper: "#dcc79a", accent: darken(hue, 0.2), window: teaWindow(360, 710, hue) },
    ) +
    teaShoot(640, 480, 180, 24, hue) +
    cup(790, 786, 330, 220, "#efe7d8", "#b7a83f") +
    line("M740 500q-26 -56 8 -104t2 -84M830 506q-24 -50 6 -92", "#fffaf0", 14, 0.6) +
    starAnise(1020, 740, 96, 14, accent) +
    starAnise(560, 806, 66, 40, lighten(accent, 0.06)) +
    teaShoot(1000, 840, 96, 78, hue)
  )
}

function teaWindow(x: number, y: number, hue: string): string {
  return (
    patch(ellipse(x, y - 30, 220, 180), darken(hue, 0.3)) +
    mound({ x, y, rx: 140, ry: 140, count: 70, seed: 8 }, (px, py, turn, index) =>
      at(px, py, line("M-22 0q20 -14 44 -2", index % 2 === 0 ? hue : darken(hue, 0.26), 9), turn),
    )
  )
}

function snowTea({ hue, accent }: ProductArtwork): string {
  const caddy = "#5a7566"
  return (
    ceramic(
      400,
      776,
      [
        [0, 120],
        [20, 136],
        [280, 140],
        [330, 112],
        [350, 84],
      ],
      caddy,
      () => wovenBand(250, 560, 300, 62, accent, darken(caddy, 0.24)),
    ) +
    disc(400, 420, 94, 26, "#7a5a38", slant("#a27a4c")) +
    form("M310 420V392Q400 360 490 392V420Q400 452 310 420Z", "#8d6a40") +
    disc(400, 370, 30, 18, "#8d6a40") +
    plate(800, 736, 290, 74, caddy) +
    mound({ x: 800, y: 730, rx: 190, ry: 90, count: 46, seed: 6 }, (x, y, turn, index) =>
      bud(x, y, turn, index % 3 === 0 ? darken(hue, 0.14) : hue, accent),
    ) +
    cup(600, 810, 200, 130, "#f2ece0", "#c4ae4d") +
    teaShoot(960, 560, 150, 26, "#6a8a4c", accent) +
    bud(1060, 800, 12, hue, accent)
  )
}

function bud(x: number, y: number, degrees: number, hue: string, down: string): string {
  return at(
    x,
    y,
    form("M-44 6C-20 -20 24 -22 52 -6C26 12 -14 20 -44 6Z", hue, slant(hue), 3) +
      line("M-30 2Q4 -16 44 -7", down, 6, 0.9),
    degrees,
  )
}

function spirits({ variant, hue, accent }: ProductArtwork): string {
  if (variant === "gourd") {
    return (
      ceramic(
        520,
        780,
        [
          [0, 110],
          [30, 150],
          [150, 172],
          [260, 128],
          [320, 84],
          [370, 96],
          [430, 100],
          [490, 66],
          [520, 40],
          [560, 40],
        ],
        hue,
        () =>
          wovenBand(330, 580, 380, 76, accent, hue) +
          line("M400 432Q520 470 640 432M430 352Q520 384 610 352", accent, 7, 0.8),
      ) +
      clothCap(520, 246, 110, 100, "#a8322d") +
      cup(800, 790, 150, 110, hue, "#f4f4ec") +
      cup(950, 800, 150, 110, hue, "#f4f4ec") +
      riceEar(200, 836, 200, -6)
    )
  }
  if (variant === "jar") {
    return (
      ceramic(
        500,
        790,
        [
          [0, 120],
          [30, 150],
          [220, 208],
          [340, 176],
          [400, 104],
          [440, 100],
        ],
        hue,
        () =>
          wovenBand(270, 540, 460, 84, "#e9d8b0", darken(hue, 0.2)) +
          line("M360 430Q500 466 640 430", "#e9d8b0", 6, 0.6),
      ) +
      clothCap(500, 380, 250, 150, "#34506b") +
      yeast(850, 790, accent) +
      cup(980, 690, 150, 100, "#e9dfca", "#f4f4ec")
    )
  }
  return (
    bottle(
      { x: 480, base: 784, width: 260, height: 660 },
      { shape: "slender", liquid: "#e9efe4", level: 0.76, cap: accent, paper: "#34506b" },
    ) +
    cup(730, 806, 140, 100, "#efe7d8", "#f4f4ec") +
    yeast(920, 800, "#6b8a4a") +
    riceEar(700, 640, 260, -22) +
    leaf(300, 806, 160, 64, 186, "#5f8a45")
  )
}

/** Cakes of leaf yeast drying on leaves. */
function yeast(x: number, y: number, green: string): string {
  return (
    leaf(x - 10, y + 10, 190, 90, 188, green) +
    leaf(x, y + 6, 180, 84, -8, darken(green, 0.08)) +
    leaf(x, y, 120, 60, -60, lighten(green, 0.08)) +
    each<Point>(
      [
        [-74, -8],
        [4, -30],
        [76, -4],
        [0, 22],
      ],
      ([dx, dy]) => shadow(x + dx, y + dy + 26, 46, 10) + disc(x + dx, y + dy, 48, 32, "#cfc2a2", slant("#f1e8d2")),
    )
  )
}

function nut(x: number, y: number, size: number): string {
  return shadow(x, y + size * 0.4, size * 0.6, size * 0.16) + disc(x, y, size * 0.62, size * 0.46, "#b5623f")
}

function bananas(x: number, y: number, hue: string): string {
  const finger = (degrees: number, tone: string) =>
    at(
      x - 40,
      y - 190,
      form(
        blob([
          [0, -16],
          [40, 40],
          [56, 140],
          [30, 250],
          [-14, 306],
          [-34, 296],
          [-20, 230],
          [-14, 140],
          [-34, 50],
          [-30, 0],
        ]),
        tone,
      ) +
        line("M14 60Q30 150 4 240", darken(tone, 0.24), 5, 0.5) +
        disc(-24, 300, 13, 11, "#5b4428"),
      degrees,
    )
  return (
    shadow(x, y + 124, 230, 40) +
    finger(-52, darken(hue, 0.08)) +
    finger(-30, hue) +
    finger(-8, lighten(hue, 0.08)) +
    finger(14, hue) +
    form(`M${x - 78} ${y - 214}q40 -56 76 2l-16 46h-46Z`, "#8c7a3c")
  )
}

function bananaSlice(x: number, y: number, hue: string): string {
  return (
    shadow(x, y + 16, 48, 12) +
    disc(x, y + 6, 48, 24, hue) +
    disc(x, y, 48, 24, hue, slant("#f7edc8")) +
    repeat(3, (index) => disc(x - 10 + index * 10, y + (index % 2) * 5 - 2, 4, 3, "#8a6a35", "#8a6a35"))
  )
}
