import { getCooperativeYear } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { organizationYear } from "./organization-year"

export const GET = handle(getCooperativeYear, organizationYear)
