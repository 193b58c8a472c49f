import { firstYear, foundedAndClosed, sumsByKindAndCommune } from "./counts"
import { hasReportFigures, insertFigures, snapshotsOf } from "./figures"
import { insertMeeting, meetingsOf } from "./meetings"
import { findUnit, findUnitOf, insertUnits, lockUnit, takenOrganizations, unitsWithFigures, updateUnit } from "./units"

/** The alliance's register of cooperatives, unions and groups: what they are, their dated figures, their meetings. */
export class RegistryModuleService {
  readonly insertUnits = insertUnits
  readonly findUnit = findUnit
  readonly findUnitOf = findUnitOf
  readonly lockUnit = lockUnit
  readonly updateUnit = updateUnit
  readonly takenOrganizations = takenOrganizations
  readonly unitsWithFigures = unitsWithFigures
  readonly insertFigures = insertFigures
  readonly snapshotsOf = snapshotsOf
  readonly hasReportFigures = hasReportFigures
  readonly insertMeeting = insertMeeting
  readonly meetingsOf = meetingsOf
  readonly firstYear = firstYear
  readonly foundedAndClosed = foundedAndClosed
  readonly sumsByKindAndCommune = sumsByKindAndCommune
}
