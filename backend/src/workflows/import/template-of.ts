import type { FileAnswer } from "../../http/answer-file"
import type { Importer, Situation } from "./kind"
import { writeTemplate } from "./write-template"

/** The file to fill in, with the words that the asking organisation may use. */
export const templateOf = async (importer: Importer, situation: Situation): Promise<FileAnswer> => {
  const { fileName, sheet, columns } = importer.template
  return await writeTemplate(fileName, sheet, (await importer.columnsFor?.(situation)) ?? columns)
}
