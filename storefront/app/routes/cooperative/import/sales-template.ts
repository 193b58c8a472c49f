import type { Route } from "./+types/sales-template"
import { templateFile } from "./import-flow.server"

/** The Excel file to fill in. */
export const loader = (args: Route.LoaderArgs) => templateFile(args, "sales")
