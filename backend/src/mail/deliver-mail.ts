import { z } from "zod"
import { environment } from "../environment"
import type { Task } from "../job-queue/task"
import { letterOf } from "../workflows/notify/letters"
import { composeMail } from "./letter"
import { openTransport, type Transport } from "./transport"

const mail = z.object({
  id: z.string(),
  to: z.email(),
  locale: z.enum(["vi", "en"]),
  template: z.string(),
  data: z.record(z.string(), z.unknown()),
})

let transport: Transport | undefined

/** Sends one mail. A reader who gets it twice, because a process died in between, can tell by its id. */
export const deliverMail: Task = async (payload) => {
  const { id, to, locale, template, data } = mail.parse(payload)
  const settings = environment()
  transport ??= openTransport(settings)
  const letter = letterOf(template, data, locale)
  await transport({ ...composeMail(letter, locale, settings.LIENKET_PUBLIC_SHOP_URL), to, id })
}
