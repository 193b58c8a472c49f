import { exportReconciliation } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"

import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/download"
import { monthOf } from "./month"

/** The money of a month as an Excel file. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const month = monthOf(args.url.searchParams.get("thang"), businessDate(new Date()))
  return passFile(await member.pass(exportReconciliation, { query: { month } }))
}
