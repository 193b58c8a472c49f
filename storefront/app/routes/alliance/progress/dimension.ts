import type { ProgressDimension } from "@lienket/contracts"

import { dimensions } from "../../agreement/choices"

/** The dimension that an address asks for; by cooperative where it names none. */
export const readDimension = (query: URLSearchParams): ProgressDimension =>
  dimensions.find((each) => each === query.get("by")) ?? "cooperative"
