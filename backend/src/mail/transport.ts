import { mkdir, rename, writeFile } from "node:fs/promises"
import path from "node:path"
import { createTransport } from "nodemailer"
import type { Environment } from "../environment"
import type { ComposedMail } from "./letter"

export interface OutgoingMail extends ComposedMail {
  readonly to: string
  /** The same whenever it is sent again, so that a mailbox can tell. */
  readonly id: string
}

/** Hands a mail over; throws when it could not. */
export type Transport = (mail: OutgoingMail) => Promise<void>

type MailSettings = Pick<Environment, "SMTP_URL" | "MAIL_FROM" | "LIENKET_OUTBOX" | "LIENKET_PUBLIC_SHOP_URL">

/** By SMTP where a server is named; otherwise each mail becomes a file in the outbox. */
export const openTransport = (settings: MailSettings): Transport =>
  settings.SMTP_URL === undefined ? outboxOf(settings) : smtpOf(settings, settings.SMTP_URL)

/** A server that hangs holds a job up for this long at most. */
const patienceMs = 20_000

const smtpOf = (settings: MailSettings, url: string): Transport => {
  const transport = createTransport(
    { url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs },
    { from: senderOf(settings) },
  )
  return async ({ id, ...mail }) => {
    await transport.sendMail({ ...mail, messageId: messageIdOf(id, settings) })
  }
}

const outboxOf = (settings: MailSettings): Transport => {
  const folder = settings.LIENKET_OUTBOX
  const writer = createTransport({ streamTransport: true, buffer: true }, { from: senderOf(settings) })
  return async ({ id, ...mail }) => {
    const { message } = await writer.sendMail({ ...mail, messageId: messageIdOf(id, settings) })
    const file = path.join(folder, `${id}.eml`)
    await mkdir(folder, { recursive: true })
    // Whole or not there, for whoever watches the folder.
    await writeFile(`${file}.part`, message as Buffer)
    await rename(`${file}.part`, file)
  }
}

const senderOf = (settings: MailSettings): string =>
  settings.MAIL_FROM ?? `Liên Kết <khong-tra-loi@${mailHostOf(settings)}>`

const messageIdOf = (id: string, settings: MailSettings): string => `<${id}@${mailHostOf(settings)}>`

// An address of numbers is no domain that a mail could come from.
const mailHostOf = ({ LIENKET_PUBLIC_SHOP_URL }: MailSettings): string => {
  const { hostname } = new URL(LIENKET_PUBLIC_SHOP_URL)
  return /[a-z]/i.test(hostname) && hostname.includes(".") ? hostname : "lienket.example"
}
