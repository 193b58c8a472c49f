import { deliverMail } from "../mail/deliver-mail"
import type { Task } from "./task"

/** Everything that can be left for later, by the name under which it stands in the database. */
export const tasks = { send_mail: deliverMail } satisfies Readonly<Record<string, Task>>
