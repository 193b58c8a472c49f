import { getAllianceCooperative } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { viewCooperative } from "../view-cooperative"

export const GET = handle(getAllianceCooperative, (call) => viewCooperative(call, call.params.id))
