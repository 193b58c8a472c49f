import { reportConsolidations } from "@lienket/contracts"
import { data } from "react-router"

import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/file"
import { consolidationFiles, readConsolidationFilter } from "./filter"

/** A consolidation as Word, Excel or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const file = consolidationFiles.find((each) => each === args.params.file)
  if (file === undefined) throw data({ reason: "not_found" }, { status: 404 })
  return passFile(
    await member.pass(reportConsolidations[file], { query: readConsolidationFilter(args.url.searchParams) }),
  )
}
