import { exportAgreementProgress } from "@lienket/contracts"

import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/table"
import { filterQuery, readAgreementFilter } from "../agreements/filter"
import { readDimension } from "./dimension"

/** The progress that the address asks for, as an Excel file. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const { searchParams } = args.url
  const query = { by: readDimension(searchParams), ...filterQuery({ ...readAgreementFilter(searchParams), row: null }) }
  return passFile(await member.pass(exportAgreementProgress, { query }))
}
