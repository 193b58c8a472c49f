import type { ProductArtwork } from "../artwork-kind"
import { darken, lighten } from "../colour"
import {
  custardApple,
  custardAppleHalf,
  jujube,
  leafyStem,
  mandarin,
  mandarinHalf,
  persimmon,
  persimmonHalf,
} from "../parts/fruit"
import { leaf } from "../parts/leaves"
import { grapes, vineLeaf } from "../parts/vine"
import { basket, basketBack, bowl, plate } from "../parts/wares"
import { slant } from "../shading"
import { disc, ellipse, form, line, patch, polygon, repeat, shadow, within } from "../svg"

/** Fruit as it is picked. */
export const orchard = {
  "custard-apples": ({ hue, accent }: ProductArtwork) =>
    leafyStem(800, 408, -36, 120, accent) +
    custardApple(790, 560, 158, darken(hue, 0.06), 8) +
    custardApple(470, 545, 196, hue, -6) +
    leaf(300, 752, 190, 74, 168, accent) +
    custardAppleHalf(712, 696, 118, hue) +
    leaf(820, 792, 170, 66, 8, lighten(accent, 0.1)),

  "custard-apple-gift-box": ({ hue, accent }: ProductArtwork) =>
    giftBox(accent, hue) + leaf(232, 800, 170, 66, 196, "#4f7a3a") + custardApple(1010, 708, 104, hue, 10),

  persimmons: (artwork: ProductArtwork) => persimmons(artwork),

  mandarins: ({ hue, accent }: ProductArtwork) =>
    leafyStem(604, 356, -34, 110, accent) +
    leafyStem(384, 490, 214, 96, darken(accent, 0.08)) +
    mandarin(600, 470, 138, darken(hue, 0.05), 3) +
    mandarin(390, 610, 146, hue, 5) +
    mandarin(780, 600, 142, lighten(hue, 0.04), 7) +
    leaf(800, 486, 150, 60, -32, accent) +
    mandarinHalf(600, 722, 96, hue) +
    leaf(300, 770, 150, 58, 172, accent),

  grapes: ({ variant, hue, accent }: ProductArtwork) =>
    variant === "green" ? greenGrapes(hue, accent) : redGrapes(hue, accent),

  jujubes: ({ hue, accent }: ProductArtwork) =>
    bowl(560, 770, 560, 240, "#e7ded0", accent, jujubeHeap(hue)) +
    jujube(900, 744, 82, hue, 18) +
    jujube(1000, 790, 70, lighten(hue, 0.08), -30) +
    leaf(250, 796, 160, 66, 190, accent) +
    leaf(300, 780, 130, 54, 232, darken(accent, 0.08)),
}

function jujubeHeap(hue: string): string {
  const places = [
    [380, 520, 78],
    [740, 520, 78],
    [470, 470, 82],
    [650, 470, 84],
    [560, 420, 84],
    [430, 548, 80],
    [690, 548, 80],
    [560, 530, 88],
  ] as const
  return places
    .map(([x, y, radius], index) => jujube(x, y, radius, index % 3 === 0 ? lighten(hue, 0.1) : hue, index * 23 - 60))
    .join("")
}

function giftBox(paper: string, hue: string): string {
  const kraft = paper
  const back = polygon([
    [250, 520],
    [880, 520],
    [950, 600],
    [180, 600],
  ])
  const front = polygon([
    [180, 600],
    [950, 600],
    [930, 806],
    [200, 806],
  ])
  const flap = polygon([
    [250, 520],
    [880, 520],
    [930, 372],
    [214, 372],
  ])
  return (
    shadow(565, 812, 420, 44) +
    form(flap, kraft, slant(lighten(kraft, 0.12))) +
    within(
      flap,
      repeat(7, (index) =>
        patch(
          polygon([
            [260 + index * 96, 446],
            [300 + index * 96, 400],
            [340 + index * 96, 446],
            [300 + index * 96, 492],
          ]),
          darken(kraft, 0.2),
          0.4,
        ),
      ),
    ) +
    form(back, kraft, darken(kraft, 0.42)) +
    custardApple(330, 540, 104, hue, -4) +
    custardApple(565, 528, 110, lighten(hue, 0.06), 5) +
    custardApple(800, 540, 104, darken(hue, 0.04), 9) +
    net(330, 540, 104) +
    net(800, 540, 104) +
    form(front, kraft, slant(kraft)) +
    within(front, boxFront(kraft)) +
    line("M182 602H948", lighten(kraft, 0.5), 5, 0.8)
  )
}

/** Foam nets that keep the fruit apart. */
function net(x: number, y: number, radius: number): string {
  const girth = ellipse(x, y + radius * 0.48, radius * 1.02, radius * 0.5)
  return within(
    girth,
    repeat(9, (index) =>
      line(
        `M${x - radius + index * radius * 0.28} ${y - 20}l${radius * 0.5} ${radius * 1.3}M${x + radius - index * radius * 0.28} ${y - 20}l${-radius * 0.5} ${radius * 1.3}`,
        "#fffdf4",
        8,
        0.85,
      ),
    ),
  )
}

function boxFront(kraft: string): string {
  const cream = "#f5ead0"
  const green = "#4f7a3a"
  return (
    patch(
      polygon([
        [180, 700],
        [950, 700],
        [950, 768],
        [180, 768],
      ]),
      cream,
    ) +
    repeat(
      14,
      (index) =>
        patch(
          polygon([
            [200 + index * 56, 734],
            [226 + index * 56, 708],
            [252 + index * 56, 734],
            [226 + index * 56, 760],
          ]),
          green,
        ) +
        patch(
          polygon([
            [214 + index * 56, 734],
            [226 + index * 56, 722],
            [238 + index * 56, 734],
            [226 + index * 56, 746],
          ]),
          cream,
        ),
    ) +
    disc(565, 660, 70, 30, darken(kraft, 0.3), darken(kraft, 0.45)) +
    patch(
      polygon([
        [820, 600],
        [960, 600],
        [940, 806],
        [860, 806],
      ]),
      "#5b3a1e",
      0.14,
    )
  )
}

function persimmons({ variant, hue, accent }: ProductArtwork): string {
  if (variant === "basket") {
    return (
      basketBack(560, 786, 640, 250) +
      leaf(330, 470, 170, 74, 214, accent) +
      persimmon(380, 520, 104, darken(hue, 0.04), { tall: true }) +
      persimmon(740, 522, 104, hue, { tall: true }) +
      persimmon(560, 462, 112, lighten(hue, 0.06), { tall: true }) +
      leaf(700, 420, 160, 70, -38, accent) +
      persimmon(470, 560, 108, hue, { tall: true }) +
      persimmon(656, 566, 106, lighten(hue, 0.04), { tall: true }) +
      basket(560, 786, 640, 220) +
      persimmon(980, 716, 96, hue, { tall: true }) +
      leaf(1010, 800, 130, 54, 172, accent)
    )
  }
  if (variant === "halved") {
    return (
      persimmon(430, 566, 178, hue, { tall: true }) +
      persimmon(760, 600, 150, darken(hue, 0.05), { tall: true }) +
      persimmonHalf(610, 718, 124, hue) +
      leaf(820, 782, 180, 70, 8, accent) +
      leaf(300, 768, 150, 60, 186, darken(accent, 0.06))
    )
  }
  return (
    persimmon(600, 430, 148, darken(hue, 0.05), { ring: true }) +
    persimmon(410, 610, 172, hue, { ring: true }) +
    persimmon(780, 622, 166, lighten(hue, 0.05), { ring: true }) +
    leaf(240, 760, 180, 74, 190, accent) +
    leaf(600, 780, 200, 74, 4, accent) +
    leaf(590, 790, 150, 60, 168, darken(accent, 0.08))
  )
}

function greenGrapes(hue: string, accent: string): string {
  return (
    plate(590, 760, 430, 96, accent) +
    line("M590 330Q600 260 690 236", "#7d6a3c", 16) +
    line("M640 268q90 -50 92 14t64 -2", "#8c9a58", 7) +
    vineLeaf(420, 352, 138, -52, accent) +
    vineLeaf(770, 352, 138, 40, lighten(accent, 0.08)) +
    grapes(590, 372, 50, [5, 6, 7, 6, 5, 3], hue, 4, 1.22) +
    grapes(300, 742, 46, [1], hue, 2, 1.2) +
    grapes(900, 748, 46, [1], darken(hue, 0.06), 2, 1.2)
  )
}

function redGrapes(hue: string, accent: string): string {
  return (
    shadow(470, 776, 260, 46) +
    shadow(850, 792, 200, 34) +
    line("M450 320Q500 236 630 226", "#7d6a3c", 16) +
    vineLeaf(640, 330, 150, 30, accent) +
    grapes(450, 350, 56, [4, 5, 6, 5, 4, 3], hue, 9) +
    vineLeaf(296, 322, 118, -50, lighten(accent, 0.1)) +
    line("M850 596Q874 540 950 530", "#7d6a3c", 13) +
    grapes(850, 610, 50, [3, 4, 3, 2], lighten(hue, 0.06), 12)
  )
}
