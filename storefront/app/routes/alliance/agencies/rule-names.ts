import type { ObstacleCategory } from "@lienket/contracts"

export const leadField = (category: ObstacleCategory): string => `lead_${category}`
export const coField = (category: ObstacleCategory): string => `co_${category}`

/** The agencies of a field that holds several, as `a,b`. */
export const chosenIn = (value: string | undefined): string[] => (value ?? "").split(",").filter((id) => id !== "")
