import type { ArtworkGround } from "./artwork-kind"
import { chance } from "./chance"
import { darken, lighten } from "./colour"
import { glow, sheet, veil } from "./shading"
import { at, ellipse, line, patch, polygon, repeat, stroke, tidy } from "./svg"
import { wovenBand } from "./woven"

/** Where the wall meets the table. */
const horizon = 490

/** A papered wall in morning light above the table the thing stands on. */
export function backdrop(ground: ArtworkGround): string {
  return wall() + tables[ground]() + windowLight()
}

function wall(): string {
  return (
    patch("M0 0h1200v900h-1200Z", sheet("#fbf6ea", "#f0e4ce")) +
    patch(ellipse(330, 190, 620, 420), glow("#fffdf6"), 0.9) +
    patch(ellipse(1180, 430, 380, 420), glow("#dcc7a4"), 0.4) +
    branchShadow()
  )
}

/** A branch outside the window, thrown on the wall. */
function branchShadow(): string {
  const twig = stroke([
    [1230, 40],
    [1080, 96],
    [930, 120],
    [800, 176],
  ])
  const leaves = [
    [1130, 78, 60],
    [1060, 104, -150],
    [1010, 108, 70],
    [930, 122, -140],
    [880, 140, 80],
    [800, 176, 160],
    [1160, 66, -120],
  ] as const
  return (
    line(twig, "#b59a70", 9, 0.16) +
    leaves
      .map(([x, y, degrees]) => at(x, y, patch("M0 0C24 -26 84 -30 118 0C84 26 24 24 0 0Z", "#b59a70", 0.16), degrees))
      .join("")
  )
}

/** Two panes of sun across wall and table bind all pictures into one room. */
function windowLight(): string {
  return (
    patch(
      polygon([
        [-60, 0],
        [250, 0],
        [640, 900],
        [230, 900],
      ]),
      veil("#fff8e6"),
      0.42,
    ) +
    patch(
      polygon([
        [300, 0],
        [470, 0],
        [900, 900],
        [700, 900],
      ]),
      veil("#fff8e6"),
      0.3,
    )
  )
}

const tables: Record<ArtworkGround, () => string> = { board, linen, mat, stone, indigo }

function surface(top: string, bottom: string): string {
  return (
    patch(`M0 ${horizon}h1200v${900 - horizon}h-1200Z`, sheet(top, bottom)) +
    patch(`M0 ${horizon}h1200v6h-1200Z`, lighten(top, 0.45)) +
    patch(`M0 ${horizon - 16}h1200v16h-1200Z`, "#a98a62", 0.16)
  )
}

function board(): string {
  const luck = chance(11)
  const seams = [628, 742].map(
    (y) => line(`M0 ${y}H1200`, "#9a6d3f", 3, 0.45) + line(`M0 ${y + 4}H1200`, "#f0d7ae", 2, 0.5),
  )
  const grain = repeat(26, () => {
    const y = luck.between(horizon + 14, 892)
    const x = luck.between(-80, 1000)
    const length = luck.between(160, 460)
    const lift = luck.between(-6, 6)
    return line(`M${tidy(x)} ${tidy(y)}q${tidy(length / 2)} ${tidy(lift)} ${tidy(length)} 0`, "#9c6c3b", 2.5, 0.2)
  })
  return surface("#e3c499", "#c89a66") + grain + seams.join("")
}

function linen(): string {
  const threads =
    repeat(58, (index) =>
      line(`M${index * 21} ${horizon + 8}L${tidy((index * 21 - 600) * 1.18 + 600)} 900`, "#bba98a", 1.4, 0.2),
    ) +
    repeat(22, (index) => line(`M0 ${tidy(horizon + 12 + index * index * 0.34 + index * 8)}H1200`, "#bba98a", 1.4, 0.2))
  const stripes = [806, 824].map((y) => line(`M0 ${y}H1200`, "#7f9a6c", 6, 0.4)).join("")
  const fold = patch(
    polygon([
      [820, horizon],
      [900, horizon],
      [1130, 900],
      [990, 900],
    ]),
    "#b79f78",
    0.1,
  )
  return surface("#f3ecdf", "#ddcfb6") + threads + stripes + fold
}

function mat(): string {
  const strands = repeat(15, (row) => {
    const y = horizon + 10 + row * 13 + row * row * 0.85
    const height = 10 + row * 1.75
    const step = 34 + row * 3.4
    return repeat(Math.ceil(1200 / step) + 1, (column) => {
      const x = 600 + (column - Math.ceil(600 / step)) * step + (row % 2 === 0 ? 0 : step / 2)
      return patch(
        polygon([
          [x, y],
          [x + step / 2, y + height / 2],
          [x, y + height],
          [x - step / 2, y + height / 2],
        ]),
        row % 2 === 0 ? "#cda968" : "#ecd7a2",
        0.42,
      )
    })
  })
  return surface("#e6cf9b", "#cda866") + strands
}

function stone(): string {
  const luck = chance(23)
  const specks = repeat(70, () => {
    const size = luck.between(1.5, 5)
    return patch(
      ellipse(luck.between(0, 1200), luck.between(horizon + 12, 895), size * 1.6, size),
      luck.between(0, 1) > 0.5 ? "#8f8778" : "#f7f4ec",
      0.5,
    )
  })
  const veins =
    line(`M-20 690Q260 640 520 720T1230 660`, "#a59d8d", 3, 0.35) +
    line(`M60 880Q380 800 760 850T1230 800`, "#a59d8d", 3, 0.3)
  return surface("#e2ded3", "#c3bcad") + veins + specks
}

function indigo(): string {
  const cloth = "#34506b"
  const weave = repeat(44, (index) => line(`M0 ${tidy(horizon + 8 + index * 8)}H1200`, darken(cloth, 0.3), 2, 0.25))
  return (
    surface(lighten(cloth, 0.12), darken(cloth, 0.24)) +
    weave +
    wovenBand(-30, 806, 1260, 66, "#e9dcc0", darken(cloth, 0.18), 18)
  )
}
