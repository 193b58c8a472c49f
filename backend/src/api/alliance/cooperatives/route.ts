import { listAllianceCooperatives } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { provinceCooperatives } from "../province-cooperatives"

export const GET = handle(listAllianceCooperatives, provinceCooperatives)
