import path from "node:path"
import { environment, privateFolder } from "../../environment"
import type { Export } from "../../modules/province-export/exports"

/** Where files that are taken out are written; no address on the web leads there. */
export const exportFolder = (): string => path.join(privateFolder(environment()), "exports")

export const exportFile = ({ id, attempt, format }: Pick<Export, "id" | "attempt" | "format">): string =>
  path.join(exportFolder(), `${id}.${attempt}.${format}`)

/** How many days a file can be fetched. */
export const keptDays = 7
