import type { DemoProduct } from "../catalogue/product"
import type { ArtworkKind } from "./artwork-kind"
import { backdrop } from "./backdrop"
import { compose } from "./compose"
import { orchard } from "./scenes/orchard"
import { spiceAndHerb } from "./scenes/spice-and-herb"
import { pantry } from "./scenes/pantry"
import { hillsTable } from "./scenes/hills-table"
import { vineyard } from "./scenes/vineyard"
import { coast } from "./scenes/coast"
import { loomAndForest } from "./scenes/loom-and-forest"
import type { Scene } from "./scenes/scene"
import { at } from "./svg"

/** Scenes are drawn about a low horizon; the camera looks down on them a little. */
const rise = -50

const scenes: Record<ArtworkKind, Scene> = {
  ...orchard,
  ...spiceAndHerb,
  ...pantry,
  ...hillsTable,
  ...vineyard,
  ...coast,
  ...loomAndForest,
}

/** The picture of a product as an SVG of 1200 × 900, without any text in it. */
export function drawProduct({ artwork }: Pick<DemoProduct, "artwork">): string {
  return compose("36 36 1128 846", 1200, 900, backdrop(artwork.ground) + at(0, rise, scenes[artwork.kind](artwork)))
}
