import { listDrafts } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { listOpenDrafts } from "./list-drafts"

export const GET = handle(listDrafts, listOpenDrafts)
