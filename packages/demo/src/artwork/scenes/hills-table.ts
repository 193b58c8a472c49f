import type { ProductArtwork } from "../artwork-kind"
import { darken, lighten } from "../colour"
import { herbs } from "../parts/harvest"
import { leaf } from "../parts/leaves"
import { disc, ellipse, form, line, patch, repeat, shadow, within } from "../svg"

/** What the hills bring to the table cooked. */
export const hillsTable = {
  "roast-duck": ({ hue, accent }: ProductArtwork) => roastDuck(hue, accent),
}

function roastDuck(hue: string, accent: string): string {
  const board = "#a9763f"
  const body =
    "M250 640C250 520 380 440 560 440C740 440 900 500 960 590C990 640 960 700 880 724C760 764 470 772 350 744C280 728 250 690 250 640Z"
  return (
    shadow(600, 796, 520, 46) +
    form("M120 720Q130 680 200 680H1000Q1080 680 1088 720Q1092 780 1010 786H200Q122 786 120 720Z", board) +
    line("M170 716Q600 700 1040 720M180 756Q620 742 1030 760", darken(board, 0.34), 4, 0.5) +
    leaf(280, 730, 220, 84, 196, accent) +
    leaf(926, 730, 220, 84, -10, accent) +
    leaf(930, 740, 190, 76, 22, darken(accent, 0.1)) +
    leaf(280, 744, 190, 76, 164, darken(accent, 0.1)) +
    form("M900 560C960 500 1010 480 1050 500C1070 512 1064 540 1040 546C1000 556 980 590 950 640Z", hue) +
    form(body, hue) +
    within(
      body,
      patch(ellipse(480, 520, 220, 60), lighten(hue, 0.5), 0.5) +
        patch(ellipse(430, 500, 110, 22), "#fff3dc", 0.75) +
        patch(ellipse(640, 760, 420, 70), darken(hue, 0.5), 0.4) +
        patch(ellipse(820, 560, 120, 40), lighten(hue, 0.4), 0.35) +
        repeat(24, (index) =>
          patch(ellipse(320 + ((index * 137) % 600), 500 + ((index * 71) % 220), 5, 3.4), darken(hue, 0.4), 0.35),
        ),
    ) +
    form("M470 560C560 520 700 540 730 610C748 660 690 700 610 690C520 680 430 640 470 560Z", hue) +
    line("M520 600q70 -20 130 14M540 640q60 -6 110 14", darken(hue, 0.34), 5, 0.5) +
    patch(ellipse(560, 578, 60, 14), "#fff3dc", 0.55) +
    form("M300 690C350 610 450 600 500 650C530 690 500 744 430 750C360 752 310 742 300 690Z", hue) +
    form(
      "M316 706C270 730 210 716 176 742C160 756 166 776 186 776C180 792 200 804 216 792C250 770 300 764 350 742Z",
      lighten(hue, 0.06),
    ) +
    disc(186, 772, 24, 20, "#efe2c4") +
    patch(ellipse(400, 642, 60, 16), "#fff3dc", 0.6) +
    herbs(760, 742, 130, accent) +
    leaf(700, 760, 120, 50, 180, darken(accent, 0.06)) +
    disc(860, 760, 22, 20, "#8a9a4a") +
    disc(900, 772, 20, 18, "#7d8f45")
  )
}
