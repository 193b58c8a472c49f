import { listApplications } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { provinceApplications } from "./list-applications"

export const GET = handle(listApplications, provinceApplications)
