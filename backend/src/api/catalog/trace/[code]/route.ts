import { getTrace } from "@lienket/contracts"
import { handle } from "../../../../http/handle"
import { cacheable } from "../../cacheable"
import { viewTrace } from "../view-trace"

/** Shorter than the rest of the catalogue: a recall must show while a parcel is being opened. */
const twoSeconds = 2

export const GET = cacheable(
  twoSeconds,
  handle(getTrace, (call) => viewTrace(call, call.params.code)),
)
