import type { ProductArtwork } from "../artwork-kind"
import { chance } from "../chance"
import { darken, lighten, mix } from "../colour"
import { jujube } from "../parts/fruit"
import { asparagus, clove, garlic, heapBody, mound } from "../parts/harvest"
import { leaf } from "../parts/leaves"
import { carton, pouch } from "../parts/packs"
import { bottle, cup, jar } from "../parts/vessels"
import { grapes, vineLeaf } from "../parts/vine"
import { bowl, plate } from "../parts/wares"
import { slant, tube } from "../shading"
import { at, blob, disc, ellipse, form, line, patch, repeat, roundedBox, shadow, tidy, within } from "../svg"
import { wovenBand } from "../woven"

/** The dry coast: grapes, asparagus, jujubes, garlic, aloe. */
export const vineyard = {
  raisins: ({ hue, accent }: ProductArtwork) =>
    carton({ x: 330, base: 740, width: 290, height: 360, depth: 120 }, { colour: lighten(accent, 0.2), accent: hue }) +
    bowl(
      760,
      790,
      420,
      190,
      "#efe7d8",
      hue,
      heapBody(760, 610, 172, 84, darken(hue, 0.3)) +
        mound({ x: 760, y: 600, rx: 178, ry: 110, count: 90, seed: 4 }, (x, y, turn, index) =>
          raisin(x, y, 30, turn, index % 4 === 0 ? mix(hue, "#a8763a", 0.4) : hue),
        ),
    ) +
    repeat(5, (index) =>
      raisin(
        520 + index * 34 + (index % 2) * 10,
        806 + (index % 3) * 10,
        30,
        index * 50,
        index === 2 ? mix(hue, "#a8763a", 0.4) : hue,
      ),
    ) +
    vineLeaf(1000, 706, 92, -30, "#5c7f38") +
    grapes(1050, 730, 40, [2, 3, 2], accent, 6, 1.14),

  "grape-syrup": ({ hue, accent }: ProductArtwork) =>
    vineLeaf(700, 470, 150, 16, accent) +
    grapes(770, 520, 48, [3, 4, 5, 4, 3, 1], lighten(hue, 0.18), 8) +
    bottle(
      { x: 430, base: 784, width: 280, height: 640 },
      { shape: "slender", liquid: hue, level: 0.76, cap: "#3f5f4c", paper: hue },
    ) +
    tumbler(990, 800, 190, 260, lighten(hue, 0.12)),

  "seaweed-jam": ({ hue, accent }: ProductArtwork) =>
    jar(
      { x: 430, base: 784, width: 360, height: 500 },
      {
        content: lighten(hue, 0.2),
        level: 0.8,
        lid: "#3f7a78",
        inside: strands(430, 620, 170, 210, hue, accent, 5),
        paper: "#3f7a78",
      },
    ) +
    plate(830, 750, 270, 70, "#3f7a78") +
    strands(830, 700, 180, 80, hue, accent, 11) +
    disc(1040, 820, 26, 14, "#e9dfca", "#f7f1e2"),

  asparagus: ({ hue, accent }: ProductArtwork) => asparagusBunch(hue, accent),

  "asparagus-tea": ({ hue, accent }: ProductArtwork) =>
    carton({ x: 320, base: 756, width: 270, height: 420, depth: 110 }, { colour: accent, accent: darken(hue, 0.2) }) +
    asparagus(520, 700, 420, -38, hue, "#6b7a55") +
    asparagus(560, 726, 440, -30, lighten(hue, 0.1), "#6b7a55") +
    cup(800, 796, 300, 200, "#efe7d8", "#c3b24a") +
    line("M760 540q-24 -52 8 -96t2 -80M836 546q-22 -46 6 -84", "#fffaf0", 13, 0.6) +
    repeat(7, (index) => stub(540 + ((index * 61) % 170), 800 + ((index * 17) % 34), index * 40, hue)) +
    repeat(4, (index) => stub(990 + ((index * 43) % 110), 806 + ((index * 13) % 26), index * 50 + 20, hue)),

  "dried-jujubes": ({ hue, accent }: ProductArtwork) =>
    pouch(
      { x: 350, base: 752, width: 330, height: 480 },
      {
        paper: "#dfe0b4",
        accent: "#5f7f3c",
        window:
          patch(ellipse(350, 690, 220, 180), darken(hue, 0.3)) +
          mound({ x: 350, y: 706, rx: 140, ry: 140, count: 34, seed: 9 }, (x, y, turn) =>
            wrinkled(x, y, 34, turn, hue),
          ),
      },
    ) +
    jujube(1000, 630, 92, accent, 14) +
    leaf(1010, 540, 120, 52, -24, "#5f7f3c") +
    plate(790, 750, 310, 78, "#5f7f3c") +
    mound({ x: 790, y: 744, rx: 200, ry: 120, count: 38, seed: 2 }, (x, y, turn, index) =>
      wrinkled(x, y, 54, turn, index % 3 === 0 ? lighten(hue, 0.14) : hue),
    ),

  garlic: ({ hue, accent }: ProductArtwork) =>
    braid(320, 268, accent) +
    garlic(280, 420, 92, hue, accent) +
    garlic(400, 500, 96, darken(hue, 0.03), accent) +
    garlic(270, 590, 98, hue, accent) +
    garlic(400, 676, 100, darken(hue, 0.02), accent) +
    garlic(700, 650, 158, hue, accent) +
    garlic(930, 710, 122, darken(hue, 0.04), accent) +
    clove(620, 806, 110, -12, hue, accent) +
    clove(790, 816, 100, 20, lighten(hue, 0.2), accent) +
    clove(1040, 812, 92, -20, hue, accent),

  "aloe-drink": ({ hue, accent }: ProductArtwork) =>
    aloePlant(900, 560, accent) +
    [300, 440, 580].map((x) => aloeBottle(x + 40, 700, hue, accent)).join("") +
    [270, 420, 570].map((x) => aloeBottle(x, 790, hue, accent)).join("") +
    form(roundedBox(184, 620, 472, 74, 8), "#5f9461", slant("#6fa370")) +
    within(roundedBox(184, 620, 472, 74, 8), wovenBand(184, 630, 472, 54, "#f4efe0", "#5f9461", 10)) +
    aloeCut(860, 806, accent) +
    repeat(4, (index) =>
      at(
        1020 + (index % 2) * 70,
        776 + index * 16,
        form(roundedBox(-22, -18, 44, 36, 7), "#a9c79c", slant("#e3f0d6"), 4),
        index * 17,
      ),
    ),
}

function raisin(x: number, y: number, size: number, degrees: number, hue: string): string {
  return at(
    x,
    y,
    form(
      blob([
        [-size * 0.6, -size * 0.1],
        [-size * 0.2, -size * 0.4],
        [size * 0.34, -size * 0.34],
        [size * 0.62, 0],
        [size * 0.28, size * 0.36],
        [-size * 0.3, size * 0.34],
      ]),
      hue,
      slant(hue),
      3,
    ) +
      line(
        `M${tidy(-size * 0.34)} ${tidy(-size * 0.06)}q${tidy(size * 0.3)} ${tidy(-size * 0.16)} ${tidy(size * 0.6)} 0M${tidy(-size * 0.2)} ${tidy(size * 0.14)}q${tidy(size * 0.2)} ${tidy(-size * 0.08)} ${tidy(size * 0.44)} ${tidy(size * 0.02)}`,
        lighten(hue, 0.4),
        3,
        0.6,
      ),
    degrees,
  )
}

function wrinkled(x: number, y: number, size: number, degrees: number, hue: string): string {
  return (
    shadow(x, y + size * 0.3, size * 0.6, size * 0.16, 0.3) +
    at(
      x,
      y,
      form(
        blob([
          [-size * 0.7, 0],
          [-size * 0.4, -size * 0.44],
          [size * 0.1, -size * 0.5],
          [size * 0.64, -size * 0.24],
          [size * 0.7, size * 0.16],
          [size * 0.2, size * 0.44],
          [-size * 0.4, size * 0.38],
        ]),
        hue,
        slant(hue),
        4,
      ) +
        line(
          `M${tidy(-size * 0.46)} ${tidy(-size * 0.1)}q${tidy(size * 0.3)} ${tidy(-size * 0.24)} ${tidy(size * 0.56)} ${tidy(-size * 0.1)}M${tidy(-size * 0.36)} ${tidy(size * 0.12)}q${tidy(size * 0.4)} ${tidy(size * 0.12)} ${tidy(size * 0.8)} ${tidy(-size * 0.06)}`,
          darken(hue, 0.36),
          4,
          0.6,
        ) +
        patch(ellipse(-size * 0.16, -size * 0.28, size * 0.18, size * 0.07), "#ffffff", 0.45),
      degrees,
    )
  )
}

function tumbler(x: number, base: number, width: number, height: number, drink: string): string {
  const half = width / 2
  const shape = `M${x - half} ${base - height}L${x - half * 0.8} ${base - 8}Q${x} ${base + 14} ${x + half * 0.8} ${base - 8}L${x + half} ${base - height}Z`
  const ice = (dx: number, dy: number, degrees: number) =>
    at(x + dx, base + dy, form(roundedBox(-34, -32, 68, 64, 10), "#c9b3bd", "#fdf6f8", 3), degrees)
  return (
    shadow(x, base + 4, half * 0.9) +
    patch(shape, "#f3f5ea", 0.7) +
    within(
      shape,
      patch(`M${x - half} ${base - height * 0.8}h${width}v${height}h${-width}Z`, tube(drink)) +
        patch(ellipse(x, base - height * 0.8, half, 18), lighten(drink, 0.3)) +
        `<g opacity='.72'>${ice(-30, -height * 0.74, 14)}${ice(36, -height * 0.66, -20)}${ice(0, -height * 0.44, 34)}</g>`,
    ) +
    patch(roundedBox(x - half * 0.78, base - height * 0.92, width * 0.08, height * 0.8, 6), "#ffffff", 0.5) +
    `<path d='${shape}' fill='none' stroke='#5d6152' stroke-width='5' stroke-linejoin='round'/>` +
    `<path d='${ellipse(x, base - height, half, 16)}' fill='none' stroke='#5d6152' stroke-width='4'/>`
  )
}

function strands(x: number, y: number, rx: number, ry: number, hue: string, tint: string, seed: number): string {
  const luck = chance(seed)
  return repeat(38, (index) => {
    const px = x + luck.between(-0.86, 0.86) * rx
    const py = y + luck.between(-0.9, 0.8) * ry
    const branch = `M-40 10q22 -34 44 -8t44 -10M0 -4q14 -30 34 -34M6 0q-4 30 20 40`
    const tone = index % 4 === 0 ? mix(hue, tint, 0.5) : index % 2 === 0 ? hue : lighten(hue, 0.34)
    const turn = luck.between(0, 360)
    return at(px, py, line(branch, darken(tone, 0.34), 12, 0.75) + line(branch, tone, 8), turn)
  })
}

function asparagusBunch(hue: string, tip: string): string {
  const spears = [
    [-96, -8],
    [-58, 6],
    [-20, -12],
    [18, 4],
    [56, -6],
    [94, 8],
  ] as const
  return (
    shadow(560, 790, 190, 34) +
    spears
      .map(([dx, dy], index) =>
        asparagus(
          560 + dx * 0.8 + 10,
          740 + dy * 0.4,
          560,
          -90 + dx * 0.11,
          darken(hue, index % 2 === 0 ? 0.12 : 0.06),
          tip,
        ),
      )
      .join("") +
    spears
      .map(([dx, dy], index) =>
        asparagus(
          560 + dx * 0.92 - 12,
          778 + dy * 0.6,
          570 - (index % 2) * 34,
          -90 + dx * 0.1,
          index % 2 === 0 ? hue : lighten(hue, 0.1),
          mix(tip, hue, 0.3),
        ),
      )
      .join("") +
    form(roundedBox(428, 596, 256, 58, 16), "#d9bd80") +
    line("M430 614h252M430 634h252", "#9b7a40", 4, 0.7) +
    form("M668 618q60 -40 98 8q-50 14 -98 -8Z", "#d9bd80", "#e6cf97", 4) +
    asparagus(760, 812, 330, -8, hue, tip) +
    asparagus(740, 786, 350, -22, lighten(hue, 0.08), mix(tip, hue, 0.3))
  )
}

function stub(x: number, y: number, degrees: number, hue: string): string {
  return at(
    x,
    y,
    form(roundedBox(-26, -10, 52, 20, 8), hue, slant(darken(hue, 0.06)), 3) + disc(24, 0, 5, 9, hue, lighten(hue, 0.5)),
    degrees,
  )
}

function braid(x: number, y: number, tint: string): string {
  const straw = mix("#cdbb93", tint, 0.1)
  return (
    disc(x + 20, y - 104, 17, 17, "#8d6a40") +
    line(`M${x} ${y - 60}Q${x + 40} ${y + 60} ${x + 16} ${y + 180}`, darken(straw, 0.4), 34) +
    line(`M${x} ${y - 60}Q${x + 40} ${y + 60} ${x + 16} ${y + 180}`, straw, 26) +
    repeat(7, (index) =>
      line(`M${x - 10 + index * 5} ${y - 40 + index * 32}q22 4 34 -16`, darken(straw, 0.34), 4, 0.8),
    ) +
    line(`M${x} ${y - 60}q-34 -34 -4 -64q34 -18 40 14`, straw, 12)
  )
}

function aloeBottle(x: number, base: number, hue: string, accent: string): string {
  return bottle(
    { x, base, width: 128, height: 330 },
    {
      liquid: hue,
      level: 0.76,
      cap: accent,
      inside: repeat(9, (index) =>
        patch(roundedBox(x - 54 + ((index * 37) % 92), base - 40 - ((index * 53) % 190), 18, 16, 4), "#f6fbef", 0.85),
      ),
    },
  )
}

function aloePlant(x: number, y: number, green: string): string {
  const blade = (degrees: number, length: number, tone: string) =>
    at(
      x,
      y + 90,
      form(
        `M0 -34C${length * 0.4} -44 ${length * 0.8} -22 ${length} 0C${length * 0.8} 14 ${length * 0.4} 40 0 34Z`,
        tone,
      ) +
        line(`M${length * 0.1} -8Q${length * 0.5} -14 ${length * 0.88} -2`, lighten(tone, 0.5), 5, 0.5) +
        repeat(7, (index) =>
          line(`M${length * (0.16 + index * 0.11)} ${-38 + index * 3.4}l8 -14`, darken(tone, 0.3), 5),
        ),
      degrees,
    )
  const clay = "#b5714a"
  const pot =
    form(
      `M${x - 110} ${y + 60}H${x + 110}L${x + 84} ${y + 178}Q${x} ${y + 196} ${x - 84} ${y + 178}Z`,
      clay,
      tube(clay),
    ) + form(`M${x - 122} ${y + 40}H${x + 122}V${y + 76}H${x - 122}Z`, clay, tube(lighten(clay, 0.1)))
  return (
    shadow(x, y + 184, 120) +
    blade(-138, 330, darken(green, 0.14)) +
    blade(-42, 340, darken(green, 0.1)) +
    blade(-112, 400, green) +
    blade(-68, 400, lighten(green, 0.08)) +
    blade(-90, 430, lighten(green, 0.14)) +
    pot
  )
}

function aloeCut(x: number, y: number, green: string): string {
  return (
    shadow(x, y + 30, 210, 30) +
    form(
      `M${x - 210} ${y + 6}C${x - 140} ${y - 52} ${x + 60} ${y - 60} ${x + 130} ${y - 40}V${y + 34}C${x + 40} ${y + 46} ${x - 140} ${y + 40} ${x - 210} ${y + 6}Z`,
      green,
    ) +
    disc(x + 130, y - 3, 24, 38, green, slant("#e3f0d6"))
  )
}
