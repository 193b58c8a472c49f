import { holdUrges, insertUrges, lastUrges, takeReminders } from "./reminders"
import {
  appendEvent,
  eventsOf,
  findReport,
  findReportOf,
  insertReport,
  lockReport,
  lockReportOf,
  reportsOfOrganization,
  updateReport,
} from "./reports"
import { entryIdsOf, insertSubmission, lastValuesOf, submissionsOf } from "./submissions"
import { insertTemplate, templatesFor } from "./templates"

/** Reports of cooperatives to their alliance: templates, what was sent and sealed, who was reminded. */
export class ReportModuleService {
  readonly templatesFor = templatesFor
  readonly insertTemplate = insertTemplate
  readonly insertReport = insertReport
  readonly findReport = findReport
  readonly findReportOf = findReportOf
  readonly lockReport = lockReport
  readonly lockReportOf = lockReportOf
  readonly reportsOfOrganization = reportsOfOrganization
  readonly updateReport = updateReport
  readonly appendEvent = appendEvent
  readonly eventsOf = eventsOf
  readonly insertSubmission = insertSubmission
  readonly submissionsOf = submissionsOf
  readonly entryIdsOf = entryIdsOf
  readonly lastValuesOf = lastValuesOf
  readonly takeReminders = takeReminders
  readonly lastUrges = lastUrges
  readonly holdUrges = holdUrges
  readonly insertUrges = insertUrges
}
