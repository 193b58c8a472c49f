import { getCooperativeSummary } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { organizationSummary } from "./organization-summary"

export const GET = handle(getCooperativeSummary, organizationSummary)
