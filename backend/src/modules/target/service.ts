import { actualsOf, insertActual, newestActuals } from "./actuals"
import { insertVersion, lockNewest, newestOf, targetsOf, versionsOf } from "./targets"

/** What was planned for a province, in every version, and what somebody said was reached. */
export class TargetModuleService {
  readonly insertVersion = insertVersion
  readonly lockNewest = lockNewest
  readonly newestOf = newestOf
  readonly targetsOf = targetsOf
  readonly versionsOf = versionsOf
  readonly insertActual = insertActual
  readonly actualsOf = actualsOf
  readonly newestActuals = newestActuals
}
