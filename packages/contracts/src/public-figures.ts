import { z } from "zod"
import { ocopGroup } from "./catalog"
import { instant, place, queryInteger, vnd } from "./primitives"
import { defineRoute, type RouteResponse } from "./route"

/** Behind a figure for everybody stand at least so many sellers. */
export const fewestSellers = 3

export const publicFigure = z.object({
  /** Null where it is kept back. */
  value_vnd: vnd.nullable(),
  /** Sellers of whom a sale counts; null where the value is kept back. */
  sellers: z.int().nullable(),
  /**
   * Why it is kept back: too few sellers are behind it, it would let the figure of too few be reckoned out (or holds a
   * quarter that would), or no quarter of the year is over.
   */
  hidden: z.enum(["few_sellers", "protects_others", "not_over"]).nullable(),
})
export type PublicFigure = z.infer<typeof publicFigure>

const periods = {
  year: publicFigure,
  /** Those that are over, from the first. */
  quarters: z.array(publicFigure).max(4),
}

export const publicFigures = defineRoute({
  id: "catalog.figures",
  method: "GET",
  path: "/catalog/figures",
  summary: "Sales by province, product group, quarter and year, of three sellers or more; what is missing sold nothing",
  access: { kind: "public" },
  query: z.strictObject({
    year: queryInteger(2000, 2999).optional(),
    format: z.enum(["json", "csv"], "invalid_choice").optional(),
  }),
  response: z.object({
    year: z.int(),
    /** Years of which there is something to see, newest first. */
    years: z.array(z.int()),
    /** How many quarters are over: only these count. */
    quarters_over: z.int().min(0).max(4),
    as_of: instant,
    fewest_sellers: z.int(),
    country: z.object(periods),
    by_province: z.array(z.object({ province: place, ...periods })),
    by_group: z.array(z.object({ group: ocopGroup, ...periods })),
    cells: z.array(z.object({ province: place, group: ocopGroup, ...periods })),
  }),
  formats: ["text/csv"],
})
export type PublicFigures = RouteResponse<typeof publicFigures>
