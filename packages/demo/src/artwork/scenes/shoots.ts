import type { ProductArtwork } from "../artwork-kind"
import { darken, lighten } from "../colour"
import { mustardHead } from "../parts/harvest"
import { chilli, leaf } from "../parts/leaves"
import { carton } from "../parts/packs"
import { cup, jar } from "../parts/vessels"
import { basket, basketBack, tray } from "../parts/wares"
import { slant } from "../shading"
import { at, blob, disc, ellipse, form, line, repeat, shadow, tidy } from "../svg"

/** Green shoots, bamboo and bitter melon. */
export const shoots = {
  "mustard-shoots": ({ hue, accent }: ProductArtwork) => mustardBunch(hue, accent),

  "bamboo-chilli-jar": ({ hue, accent }: ProductArtwork) =>
    jar(
      { x: 510, base: 790, width: 380, height: 560 },
      {
        content: lighten(hue, 0.1),
        level: 0.82,
        lid: "#b03a26",
        inside: pickle(510, 790, hue, accent),
        paper: "#4f7a3a",
      },
    ) +
    chilli(770, 742, 220, 8, accent) +
    chilli(760, 798, 190, -4, darken(accent, 0.06)) +
    bambooSlice(230, 800, 120, -18, hue) +
    bambooSlice(900, 690, 110, 24, hue) +
    chilli(240, 690, 140, 150, "#6f9a45"),

  "bitter-melon-tea": ({ hue, accent }: ProductArtwork) =>
    carton(
      { x: 330, base: 760, width: 270, height: 420, depth: 110 },
      { colour: lighten(hue, 0.1), accent: darken(hue, 0.4) },
    ) +
    bitterMelon(690, 640, 380, -24, hue) +
    melonRing(600, 766, 104, hue) +
    melonRing(486, 802, 80, darken(hue, 0.08)) +
    cup(920, 796, 250, 170, "#efe7d8", "#b9a63f") +
    melonRing(730, 810, 62, lighten(hue, 0.1)) +
    line("M890 590q-22 -50 6 -92t2 -88M960 590q-22 -46 4 -80", "#fffaf0", 12, 0.55) +
    disc(1080, 806, 30, 12, accent),

  "dried-bamboo-shoots": ({ hue, accent }: ProductArtwork) =>
    tray(590, 716, 470, 136, "#d8b273") +
    bambooPiece(420, 640, 380, -10, darken(hue, 0.08)) +
    bambooPiece(700, 620, 380, 14, hue) +
    bambooPiece(600, 540, 340, 6, darken(hue, 0.04)) +
    bambooPiece(500, 580, 380, -6, lighten(hue, 0.1)) +
    bambooPiece(480, 700, 400, 6, hue) +
    bambooPiece(760, 706, 340, -12, lighten(hue, 0.06)) +
    bambooPiece(600, 648, 400, 0, lighten(hue, 0.14)) +
    leaf(250, 806, 180, 40, 188, "#6f8f45") +
    leaf(270, 800, 170, 38, 214, darken(accent, 0.2)),
}

function mustardBunch(hue: string, petal: string): string {
  const stalks = [
    [-190, 34],
    [-124, 22],
    [-64, 10],
    [0, 0],
    [64, 10],
    [124, 22],
    [190, 34],
  ] as const
  const stalk = (lean: number, top: number) =>
    form(
      `M${tidy(560 + lean * 0.5 - 16)} 760L${tidy(560 + lean * 1.6 - 11)} ${top}h22L${tidy(560 + lean * 0.5 + 16)} 760Z`,
      lighten(hue, 0.24),
      slant(lighten(hue, 0.3)),
    )
  return (
    basketBack(560, 806, 420, 200) +
    stalks
      .map(([lean], index) =>
        leaf(
          560 + lean * 1.1,
          540 + (index % 2) * 30,
          250,
          120,
          -90 + lean * 0.3,
          index % 2 === 0 ? hue : darken(hue, 0.14),
        ),
      )
      .join("") +
    stalks.map(([lean, drop]) => stalk(lean, 360 + drop * 2)).join("") +
    stalks
      .map(([lean, drop], index) =>
        mustardHead(560 + lean * 1.66, 316 + drop * 2.2 + (index % 2) * 34, 98, index + 3, petal),
      )
      .join("") +
    leaf(420, 600, 230, 110, 206, hue) +
    leaf(700, 596, 230, 110, -26, darken(hue, 0.06)) +
    leaf(560, 640, 150, 90, -84, lighten(hue, 0.08)) +
    basket(560, 806, 420, 170) +
    leaf(850, 800, 190, 84, -4, hue) +
    mustardHead(1010, 782, 52, 21, petal)
  )
}

function pickle(x: number, base: number, hue: string, accent: string): string {
  const shreds = repeat(44, (index) => {
    const px = x - 168 + ((index * 73) % 330)
    const py = base - 30 - ((index * 47) % 400)
    return at(
      px,
      py,
      form(
        blob([
          [-52, -6],
          [0, -17],
          [52, -4],
          [50, 10],
          [0, 6],
          [-50, 12],
        ]),
        hue,
        slant(index % 3 === 0 ? lighten(hue, 0.3) : hue),
        3,
      ),
      ((index * 53) % 90) - 45,
    )
  })
  const reds = repeat(9, (index) =>
    at(
      x - 140 + ((index * 97) % 270),
      base - 60 - ((index * 131) % 360),
      form("M-30 -6C-6 -18 20 -12 34 4C14 8 -10 12 -30 8Z", accent, slant(accent), 3),
      (index * 67) % 160,
    ),
  )
  return shreds + reds
}

function bambooSlice(x: number, y: number, size: number, degrees: number, hue: string): string {
  return at(
    x,
    y,
    shadow(0, size * 0.24, size * 0.5, size * 0.1) +
      form(
        blob([
          [-size * 0.5, -size * 0.1],
          [0, -size * 0.26],
          [size * 0.5, -size * 0.06],
          [size * 0.48, size * 0.14],
          [0, size * 0.04],
          [-size * 0.48, size * 0.16],
        ]),
        hue,
      ) +
      repeat(4, (index) =>
        line(
          `M${tidy(-size * 0.3 + index * size * 0.2)} ${tidy(-size * 0.18)}v${tidy(size * 0.2)}`,
          darken(hue, 0.3),
          3,
          0.5,
        ),
      ),
    degrees,
  )
}

function bambooPiece(x: number, y: number, length: number, degrees: number, hue: string): string {
  const h = length / 2
  return at(
    x,
    y,
    shadow(0, 34, h * 0.9, 18) +
      form(
        `M${-h} -30C${-h * 0.5} -46 ${h * 0.4} -40 ${h} -8C${h * 0.5} 6 ${h * 0.3} 34 ${-h} 34C${-h * 1.04} 10 ${-h * 1.04} -10 ${-h} -30Z`,
        hue,
      ) +
      repeat(7, (index) =>
        line(
          `M${tidy(-h * 0.84 + index * h * 0.22)} ${tidy(-34 + index * 1.4)}q10 30 0 ${tidy(64 - index * 5)}`,
          darken(hue, 0.34),
          4,
          0.55,
        ),
      ) +
      line(`M${tidy(-h * 0.9)} -6Q0 -22 ${tidy(h * 0.8)} -8`, lighten(hue, 0.5), 4, 0.6),
    degrees,
  )
}

/** A small wild melon, warty along its length. */
function bitterMelon(x: number, y: number, length: number, degrees: number, hue: string): string {
  const h = length / 2
  const w = length * 0.17
  return at(
    x,
    y,
    shadow(0, w * 1.5, h * 0.8, w * 0.5, 0.35) +
      form(
        blob([
          [-h, 0],
          [-h * 0.7, -w * 0.8],
          [-h * 0.2, -w],
          [h * 0.4, -w * 0.9],
          [h * 0.96, -w * 0.1],
          [h * 0.4, w * 0.86],
          [-h * 0.2, w],
          [-h * 0.7, w * 0.8],
        ]),
        hue,
      ) +
      repeat(4, (row) =>
        repeat(9, (column) => {
          const across = (column + (row % 2) * 0.5 - 4.2) / 5
          const down = ((row - 1.5) / 2.1) * Math.sqrt(Math.max(0, 1 - across * across))
          return form(ellipse(across * h, down * w * 1.02, 19, 11), hue, slant(lighten(hue, 0.22 - row * 0.08)), 3)
        }),
      ) +
      line(`M${tidy(-h)} 0q-30 -4 -44 -26`, "#5f7d3c", 10),
    degrees,
  )
}

function melonRing(x: number, y: number, radius: number, hue: string): string {
  const edge = (share: number) =>
    blob(
      Array.from({ length: 16 }, (_, index) => {
        const angle = (index / 16) * Math.PI * 2
        const reach = radius * share * (index % 2 === 0 ? 1.04 : 0.93)
        return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.62] as const
      }),
    )
  return (
    shadow(x, y + radius * 0.5, radius * 0.96, radius * 0.3) +
    form(edge(1), hue) +
    form(edge(0.72), lighten(hue, 0.4), lighten(hue, 0.62), 3) +
    repeat(5, (index) =>
      at(
        x + Math.cos(index * 1.26) * radius * 0.38,
        y + Math.sin(index * 1.26) * radius * 0.22,
        form(ellipse(0, 0, radius * 0.13, radius * 0.08), "#a8763a", slant("#cf9a55"), 3),
        index * 50,
      ),
    )
  )
}
