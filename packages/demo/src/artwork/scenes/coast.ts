import type { ProductArtwork } from "../artwork-kind"
import { chance } from "../chance"
import { darken, lighten } from "../colour"
import { driedFish, driedShrimp, krill } from "../parts/dried-catch"
import { clove, heapBody, herbs, mound } from "../parts/harvest"
import { chilli, leaf } from "../parts/leaves"
import { pouch, scoop } from "../parts/packs"
import { giantPrawn, mudCrab, prawn } from "../parts/sea-life"
import { crock, jar } from "../parts/vessels"
import { basket, basketBack, plate, tray } from "../parts/wares"
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
  shadow,
  tidy,
  within,
  type Point,
} from "../svg"

/** What comes from salt water and mangrove. */
export const coast = {
  "dried-krill": ({ hue, accent }: ProductArtwork) =>
    tray(590, 724, 480, 140, "#d8b273") +
    heapBody(590, 730, 340, 210, darken(hue, 0.1)) +
    mound({ x: 590, y: 716, rx: 330, ry: 200, count: 230, seed: 6 }, (x, y, turn, index) =>
      krill(x, y, 52, turn, index % 4 === 0 ? lighten(hue, 0.24) : index % 3 === 0 ? accent : hue),
    ) +
    leaf(1010, 836, 140, 54, -6, "#5f8a45"),

  "dried-shrimp": ({ variant, hue, accent }: ProductArtwork) =>
    variant === "pouch"
      ? pouch(
          { x: 380, base: 760, width: 360, height: 520 },
          {
            paper: "#eadfc4",
            accent,
            window:
              patch(ellipse(380, 700, 240, 200), darken(hue, 0.4)) +
              mound({ x: 380, y: 720, rx: 150, ry: 150, count: 40, seed: 3 }, (x, y, turn) =>
                driedShrimp(x, y, 46, turn, hue),
              ),
          },
        ) +
        driedShrimp(760, 620, 150, 10, hue) +
        driedShrimp(960, 730, 124, 150, lighten(hue, 0.1)) +
        driedShrimp(700, 780, 96, 240, darken(hue, 0.06)) +
        leaf(1000, 830, 140, 54, -4, "#5f8a45")
      : plate(590, 736, 460, 124, accent) +
        heapBody(590, 730, 290, 190, darken(hue, 0.3)) +
        mound({ x: 590, y: 716, rx: 320, ry: 230, count: 54, seed: 8 }, (x, y, turn, index) =>
          driedShrimp(x, y, 88, turn, index % 3 === 0 ? lighten(hue, 0.12) : index % 3 === 1 ? hue : darken(hue, 0.08)),
        ) +
        herbs(960, 730, 130, accent) +
        driedShrimp(250, 820, 84, 30, hue),

  "shrimp-crackers": ({ hue, accent }: ProductArtwork) =>
    basketBack(560, 790, 680, 230) +
    each<readonly [number, number, number]>(
      [
        [340, 540, -34],
        [790, 530, 30],
        [560, 450, -8],
        [430, 580, 18],
        [700, 590, -22],
      ],
      ([x, y, turn]) => cracker(x, y, 176, turn, hue, accent),
    ) +
    basket(560, 800, 680, 180) +
    cracker(980, 780, 130, 14, hue, accent) +
    prawn(290, 836, 150, 4, accent),

  "mud-crab": ({ hue, accent }: ProductArtwork) =>
    bananaLeafBed(590, 690) + mudCrab(590, 610, 360, hue, accent, "#b59a5f"),

  "dried-fish": ({ variant, hue, accent }: ProductArtwork) =>
    variant === "slender" ? hangingFish(hue, accent) : broadFish(hue, accent),

  "salted-crab-jar": ({ hue, accent }: ProductArtwork) =>
    jar(
      { x: 470, base: 790, width: 420, height: 540 },
      { content: "#a8563a", level: 0.84, lid: "#3f5f4c", inside: saltedCrabs(470, 790, hue, accent), paper: accent },
    ) +
    mudCrab(880, 740, 150, hue, lighten(hue, 0.14)) +
    chilli(740, 830, 140, -6, accent) +
    lime(1040, 830, 48) +
    clove(660, 826, 62, 10, "#efe6dc", "#b58aa0"),

  "fermented-fish-jar": ({ hue, accent }: ProductArtwork) =>
    crock({ x: 450, base: 780, width: 460, height: 420 }, "#6f4a34", tails(450, 388, hue), hue) +
    plate(860, 760, 280, 70, "#6f4a34") +
    driedFish(850, 734, 400, 120, -4, lighten(hue, 0.1)) +
    heapBody(660, 846, 84, 50, accent) +
    chilli(960, 830, 130, -8, "#c5331f") +
    herbs(1010, 750, 100, "#5f8a45"),

  "giant-prawns": ({ hue, accent }: ProductArtwork) =>
    ice() +
    giantPrawn(690, 520, 430, 6, hue, accent) +
    giantPrawn(650, 712, 440, -4, lighten(hue, 0.08), darken(accent, 0.04)) +
    iceFront() +
    lime(1040, 800, 62) +
    leaf(960, 836, 130, 50, 8, "#5f8a45"),

  "sea-salt": ({ hue, accent }: ProductArtwork) =>
    tray(540, 724, 420, 120, "#c99a5b") +
    heapBody(540, 724, 310, 270, hue) +
    mound({ x: 540, y: 712, rx: 300, ry: 262, count: 130, seed: 12 }, (x, y, turn, index) =>
      crystal(x, y, 15 + (index % 4) * 3.4, turn),
    ) +
    scoop(900, 742, accent) +
    mound({ x: 890, y: 724, rx: 76, ry: 44, count: 34, seed: 5 }, (x, y, turn) => crystal(x, y, 17, turn)) +
    repeat(12, (index) => crystal(180 + ((index * 83) % 860), 800 + ((index * 37) % 40), 16, index * 31)),
}

/** A cracker blown up in hot oil: a curled sheet full of bubbles. */
function cracker(x: number, y: number, radius: number, degrees: number, hue: string, accent: string): string {
  const luck = chance(Math.round(x * 3 + y))
  const edge = Array.from({ length: 22 }, (_, index): Point => {
    const angle = (index / 22) * Math.PI * 2
    const reach = radius * (1 + 0.05 * Math.sin(index * 2.9) + 0.12 * Math.sin(angle * 2 + 0.6))
    return [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.7 - Math.cos(angle * 2) * radius * 0.12]
  })
  const shape = blob(edge)
  const bubbles = repeat(46, (index) => {
    const reach = Math.sqrt(luck.between(0, 1)) * 0.92
    const turn = luck.between(0, Math.PI * 2)
    const size = luck.between(7, 17)
    return patch(
      ellipse(Math.cos(turn) * radius * reach, Math.sin(turn) * radius * reach * 0.66, size, size * 0.72),
      index % 3 === 0 ? darken(hue, 0.14) : lighten(hue, 0.62),
      0.75,
    )
  })
  const specks = repeat(10, () =>
    patch(
      ellipse(luck.between(-0.7, 0.7) * radius, luck.between(-0.44, 0.44) * radius, 5, 4),
      luck.between(0, 1) > 0.4 ? accent : "#5b4028",
      0.7,
    ),
  )
  return (
    shadow(x, y + radius * 0.6, radius * 0.8, radius * 0.2, 0.3) +
    at(
      x,
      y,
      form(shape, darken(hue, 0.2), slant(lighten(hue, 0.3))) +
        within(
          shape,
          bubbles + specks + `<path d='${shape}' fill='none' stroke='${accent}' stroke-width='26' opacity='.3'/>`,
        ) +
        line(
          `M${tidy(-radius * 0.66)} ${tidy(radius * 0.06)}Q${tidy(-radius * 0.1)} ${tidy(-radius * 0.5)} ${tidy(radius * 0.66)} ${tidy(-radius * 0.08)}`,
          "#fffdf6",
          12,
          0.6,
        ),
      degrees,
    )
  )
}

function bananaLeafBed(x: number, y: number): string {
  const green = "#5f8a4c"
  return (
    shadow(x, y + 110, 520, 60) +
    form(
      `M${x - 540} ${y + 60}C${x - 380} ${y - 120} ${x + 320} ${y - 140} ${x + 540} ${y - 10}C${x + 420} ${y + 160} ${x - 260} ${y + 190} ${x - 540} ${y + 60}Z`,
      green,
    ) +
    line(`M${x - 530} ${y + 58}Q${x} ${y} ${x + 530} ${y - 8}`, lighten(green, 0.4), 10, 0.9) +
    repeat(15, (index) =>
      line(
        `M${x - 440 + index * 62} ${tidy(y + 48 - index * 4)}q30 ${-60 - index * 1.4} 60 -96M${x - 440 + index * 62} ${tidy(y + 48 - index * 4)}q40 ${50 - index} 70 84`,
        darken(green, 0.26),
        4,
        0.4,
      ),
    )
  )
}

function broadFish(hue: string, accent: string): string {
  return (
    tray(590, 680, 500, 160, "#d8b273") +
    driedFish(620, 500, 580, 240, 4, darken(hue, 0.06)) +
    driedFish(530, 640, 630, 260, -6, hue) +
    leaf(880, 790, 180, 68, -10, accent) +
    chilli(230, 790, 150, -8, "#c5331f")
  )
}

function hangingFish(hue: string, accent: string): string {
  const pole = "#b99a55"
  const fish = (x: number, length: number, tone: string) =>
    line(`M${x} 236V300`, accent, 7) + driedFish(x, 290 + length / 2, length, 96, 90, tone)
  return (
    form("M120 222Q600 206 1080 226V248Q600 230 120 246Z", pole) +
    [300, 560, 820].map((x) => line(`M${x} 214v28`, darken(pole, 0.4), 5)).join("") +
    fish(260, 400, hue) +
    fish(410, 430, darken(hue, 0.06)) +
    fish(560, 410, lighten(hue, 0.08)) +
    fish(710, 440, hue) +
    fish(860, 400, darken(hue, 0.05)) +
    tray(600, 800, 330, 70, "#d8b273") +
    driedFish(560, 780, 420, 84, -4, hue) +
    driedFish(660, 806, 400, 80, 4, lighten(hue, 0.08))
  )
}

function saltedCrabs(x: number, base: number, hue: string, accent: string): string {
  return (
    mudCrab(x - 90, base - 330, 120, hue, lighten(hue, 0.16)) +
    mudCrab(x + 96, base - 300, 116, darken(hue, 0.1), hue) +
    mudCrab(x - 96, base - 110, 120, darken(hue, 0.06), lighten(hue, 0.1)) +
    mudCrab(x + 90, base - 86, 120, hue, lighten(hue, 0.16)) +
    repeat(8, (index) =>
      patch(
        ellipse(x - 170 + ((index * 91) % 340), base - 50 - ((index * 127) % 360), 13, 8),
        index % 2 === 0 ? accent : "#f3e9d2",
        0.9,
      ),
    )
  )
}

function lime(x: number, y: number, radius: number): string {
  return (
    shadow(x, y + radius * 0.6, radius) +
    disc(x, y, radius, radius * 0.86, "#6f9a3f", slant("#87b04c")) +
    patch(ellipse(x, y, radius * 0.84, radius * 0.7), "#e9f0c8") +
    repeat(8, (index) =>
      at(
        x,
        y,
        patch(
          `M4 0Q${tidy(radius * 0.4)} ${tidy(-radius * 0.24)} ${tidy(radius * 0.7)} 0Q${tidy(radius * 0.4)} ${tidy(radius * 0.24)} 4 0Z`,
          "#bcd37c",
        ),
        index * 45,
      ),
    )
  )
}

/** Fish standing in their brine, tails out. */
function tails(x: number, y: number, hue: string): string {
  const tail = (dx: number, degrees: number, tone: string) =>
    at(
      x + dx,
      y + 6,
      form("M-26 20C-34 -30 -16 -70 -10 -92L-62 -150Q0 -128 56 -152L14 -92C20 -70 38 -30 28 20Z", tone) +
        line("M0 10V-84M-30 -136L-6 -104M28 -138L8 -104", darken(tone, 0.36), 4, 0.6),
      degrees,
    )
  return (
    tail(-74, -16, darken(hue, 0.1)) +
    tail(70, 14, lighten(hue, 0.06)) +
    tail(0, 0, hue) +
    herbs(x + 100, y + 4, 70, "#5f8a45")
  )
}

const frost = ["#eef5f8", "#dcebf1", "#cfe2ea"]

function ice(): string {
  const luck = chance(31)
  const cubes = repeat(34, (index) => {
    const x = luck.between(130, 1060)
    const y = luck.between(590, 790)
    return iceCube(x, y, luck.between(38, 62), luck.between(-40, 40), index)
  })
  return shadow(600, 800, 520, 70) + disc(600, 720, 520, 130, "#9db7c2", "#dbe9ee") + cubes
}

function iceFront(): string {
  return repeat(9, (index) => iceCube(150 + index * 112, 820 + (index % 3) * 12, 48, index * 23, index))
}

function iceCube(x: number, y: number, size: number, degrees: number, index: number): string {
  return at(
    x,
    y,
    form(
      polygon([
        [-size, -size * 0.4],
        [size * 0.2, -size * 0.7],
        [size, -size * 0.1],
        [size * 0.7, size * 0.56],
        [-size * 0.5, size * 0.66],
      ]),
      "#9db7c2",
      frost[index % 3],
      3,
    ) + line(`M${tidy(-size * 0.7)} ${tidy(-size * 0.2)}L${tidy(size * 0.1)} ${tidy(-size * 0.4)}`, "#ffffff", 5, 0.9),
    degrees,
  )
}

function crystal(x: number, y: number, size: number, degrees: number): string {
  return at(
    x,
    y,
    form(
      polygon([
        [-size, -size * 0.3],
        [0, -size * 0.8],
        [size, -size * 0.2],
        [size * 0.8, size * 0.6],
        [-size * 0.7, size * 0.6],
      ]),
      "#b9b9b4",
      slant("#fbfbf8"),
      2.5,
    ),
    degrees,
  )
}
