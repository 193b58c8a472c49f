import { exportAgreementTable } from "@lienket/contracts"

import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/table"
import { filterQuery, readAgreementFilter } from "./filter"

/** The agreements that the filter of the address leaves, as an Excel file. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const query = filterQuery(readAgreementFilter(args.url.searchParams))
  return passFile(await member.pass(exportAgreementTable, { query }))
}
