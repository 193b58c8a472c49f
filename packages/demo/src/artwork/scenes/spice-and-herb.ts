import type { ProductArtwork } from "../artwork-kind"
import { darken, lighten } from "../colour"
import { driedLeaf, heapBody, mound, mustardHead, rhizome, starAnise } from "../parts/harvest"
import { drop } from "../parts/honey"
import { chilli, leaf } from "../parts/leaves"
import { carton, pouch } from "../parts/packs"
import { cup, dropperBottle, jar } from "../parts/vessels"
import { basket, basketBack, bowl, plate, tray } from "../parts/wares"
import { slant } from "../shading"
import {
  at,
  blob,
  disc,
  each,
  ellipse,
  form,
  line,
  patch,
  polygon,
  repeat,
  roundedBox,
  shadow,
  tidy,
  type Point,
} from "../svg"

export const spiceAndHerb = {
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

  "mustard-shoots": ({ hue, accent }: ProductArtwork) => mustardBunch(hue, accent),

  turmeric: ({ variant, hue, accent }: ProductArtwork) =>
    variant === "black" ? blackTurmeric(hue, accent) : redTurmeric(hue, accent),

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

function windowOf(x: number, y: number, draw: (x: number, y: number, turn: number) => string): string {
  return patch(ellipse(x, y - 30, 200, 160), "#6b3a22") + mound({ x, y, rx: 130, ry: 150, count: 26, seed: 5 }, draw)
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
