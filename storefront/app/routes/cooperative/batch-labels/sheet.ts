import { printLabels } from "@lienket/contracts"

import type { Route } from "./+types/sheet"
import { passFile } from "../../member/pass-file.server"
import { verify } from "../../member/verify.server"

/** The labels as a PDF to print; what the query asks for is the backend's to judge. */
export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const { format, count, start } = Object.fromEntries(args.url.searchParams) as Partial<Record<string, string>>
  const query = { format, count, start } as { format?: "3x8" | "2x5"; count?: string; start?: string }
  return passFile(await member.pass(printLabels, { params: { id: args.params.id }, query }))
}
