import { getBatch } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { viewBatch } from "../view-batch"

export const GET = handle(getBatch, (call) => viewBatch(call, call.params.id))
