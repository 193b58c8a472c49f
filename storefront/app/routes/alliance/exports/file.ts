import { provinceExports } from "@lienket/contracts"

import { passFile, rangeHeaders } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"
import type { Route } from "./+types/file"

/** The file of an export, as it grows; a download that broke off goes on where it was. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const { request, params } = args
  return passFile(
    await member.pass(
      provinceExports.file,
      { params: { id: params.id } },
      { headers: rangeHeaders(request), signal: request.signal },
    ),
  )
}
