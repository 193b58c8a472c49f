import { deliverMail } from "../mail/deliver-mail"
import { writeExport } from "../workflows/exports/write-export"
import type { Task } from "./task"

/** Everything that can be left for later, by the name under which it stands in the database. */
export const tasks = { send_mail: deliverMail, write_export: writeExport } satisfies Readonly<Record<string, Task>>
