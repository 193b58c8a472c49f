import { listMembers } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { listColleagues } from "./list-colleagues"

export const GET = handle(listMembers, listColleagues)
