/** Every motif the illustrator can draw; several products may share one in other colours. */
export type ArtworkKind =
  | "custard-apples"
  | "custard-apple-gift-box"
  | "persimmons"
  | "mandarins"
  | "star-anise"
  | "essential-oil"
  | "jelly-powder"
  | "jelly-leaves"
  | "herbal-jelly"
  | "mustard-shoots"
  | "honey"
  | "tea"
  | "noodles"
  | "spirits"
  | "roast-duck"
  | "bamboo-chilli-jar"
  | "peanut-oil"
  | "turmeric"
  | "banana-vinegar"
  | "rice-sack"
  | "bitter-melon-tea"
  | "dried-bamboo-shoots"
  | "grapes"
  | "raisins"
  | "grape-syrup"
  | "seaweed-jam"
  | "asparagus"
  | "asparagus-tea"
  | "dried-jujubes"
  | "jujubes"
  | "garlic"
  | "aloe-drink"
  | "brocade-scarf"
  | "dried-krill"
  | "dried-shrimp"
  | "shrimp-crackers"
  | "mud-crab"
  | "dried-fish"
  | "salted-crab-jar"
  | "fermented-fish-jar"
  | "giant-prawns"
  | "sea-salt"
  | "mangrove-tour"

/** What the picture stands on. */
export type ArtworkGround = "board" | "linen" | "mat" | "stone" | "indigo"

/** How a product is pictured: the thing, what it rests on and its natural colours ("#rrggbb"). */
export interface ProductArtwork {
  kind: ArtworkKind
  /** Which telling of the motif, where a kind has more than one. */
  variant?: string
  ground: ArtworkGround
  /** The colour of the thing itself. */
  hue: string
  /** The second colour: leaf, label, lid or garnish. */
  accent: string
}
