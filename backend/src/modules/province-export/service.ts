import {
  beginExport,
  cancelExport,
  countUnfinished,
  endExport,
  findExport,
  insertExport,
  listExports,
  noteProgress,
  removeExportsBefore,
} from "./exports"

/** What was taken out of the data of a province: how far each file is. */
export class ProvinceExportModuleService {
  readonly insertExport = insertExport
  readonly findExport = findExport
  readonly listExports = listExports
  readonly countUnfinished = countUnfinished
  readonly beginExport = beginExport
  readonly noteProgress = noteProgress
  readonly endExport = endExport
  readonly cancelExport = cancelExport
  readonly removeExportsBefore = removeExportsBefore
}
