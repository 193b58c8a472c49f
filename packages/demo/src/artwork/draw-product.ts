import type { DemoProduct } from "../catalogue/product"
import type { ArtworkKind } from "./artwork-kind"
import { backdrop } from "./backdrop"
import { compose } from "./compose"
import { coast } from "./scenes/coast"
import { grain } from "./scenes/grain"
import { hillsTable } from "./scenes/hills-table"
import { jelly } from "./scenes/jelly"
import { loomAndForest } from "./scenes/loom-and-forest"
import { orchard } from "./scenes/orchard"
import { pantry } from "./scenes/pantry"
import { shoots } from "./scenes/shoots"
import { spice } from "./scenes/spice"
import { vineyard } from "./scenes/vineyard"
import type { Scene } from "./scenes/scene"
import { at } from "./svg"

/** Scenes are drawn about a low horizon; the camera looks down on them a little. */
const rise = -50
/** Things that lie flat would leave the wall empty, so the camera looks down on them more. */
const lying: ReadonlySet<ArtworkKind> = new Set([
  "jelly-leaves",
  "noodles",
  "dried-bamboo-shoots",
  "dried-krill",
  "herbal-jelly",
])
const lyingRise = -95

const scenes: Record<ArtworkKind, Scene> = {
  ...orchard,
  ...spice,
  ...jelly,
  ...shoots,
  ...pantry,
  ...grain,
  ...hillsTable,
  ...vineyard,
  ...coast,
  ...loomAndForest,
}

/** The picture of a product as an SVG of 1200 × 900, without any text in it. */
export function drawProduct({ artwork }: Pick<DemoProduct, "artwork">): string {
  return compose(
    "36 36 1128 846",
    1200,
    900,
    backdrop(artwork.ground) + at(0, lying.has(artwork.kind) ? lyingRise : rise, scenes[artwork.kind](artwork)),
  )
}
