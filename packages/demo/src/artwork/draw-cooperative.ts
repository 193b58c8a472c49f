import type { DemoOrganization } from "../organizations/organization"
import { compose } from "./compose"
import { bandHeight, bandWidth } from "./lands/band"
import { limestone, ricePlain } from "./lands/hills"
import { mangrove } from "./lands/mangrove"
import { vineyardCoast } from "./lands/vineyard-coast"

/**
 * The land an organisation lives in, as a band of 1600 × 600 without text: limestone
 * hills in the north, vineyards by the sea in Khánh Hòa, mangroves in Cà Mau, rice
 * plains elsewhere. Neighbours get different hills, always the same for one handle.
 */
export function drawCooperative({ handle, province_code }: Pick<DemoOrganization, "handle" | "province_code">): string {
  const land = lands[province_code] ?? ricePlain
  return compose(`0 0 ${bandWidth} ${bandHeight}`, bandWidth, bandHeight, land(seedOf(handle)))
}

type Land = (seed: number) => string

const lands: Readonly<Record<string, Land>> = {
  "19": (seed) => limestone(seed, "lake"),
  "20": (seed) => limestone(seed, "fields"),
  "56": vineyardCoast,
  "96": mangrove,
}

function seedOf(handle: string): number {
  return [...handle].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7)
}
