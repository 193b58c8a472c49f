/** The four portals for members; apart from their pages, so that the table of addresses imports nothing else. */
export const portals = ["cooperative", "alliance", "enterprise", "agency"] as const
export type Portal = (typeof portals)[number]
