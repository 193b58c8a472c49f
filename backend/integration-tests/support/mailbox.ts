import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SMTPServer } from "smtp-server"

export interface ReceivedMail {
  readonly to: readonly string[]
  /** As it came, with its headers. */
  readonly source: string
}

/** A real SMTP server that keeps what it is given. */
export interface Mailbox {
  readonly mails: readonly ReceivedMail[]
  /** Mails to this address are turned away for now. */
  refuse(address: string | null): void
  close(): Promise<void>
}

/** Opens one for a file of tests; the configuration must not have been read yet. */
export const openMailbox = async (): Promise<Mailbox> => {
  const mails: ReceivedMail[] = []
  let refused: string | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(address === refused ? Object.assign(new Error("mailbox busy"), { responseCode: 450 }) : null),
    onData: (stream, session, done) => {
      void text(stream).then((source) => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), source })
        done()
      })
    },
  })
  server.listen(0, "127.0.0.1")
  await once(server.server, "listening")
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  return {
    mails,
    refuse: (address) => {
      refused = address
    },
    close: async () => {
      delete process.env.SMTP_URL
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}

interface JobQueue {
  drain(): Promise<void>
}

/** Does the work that was left for later, which no test does by itself. */
export const drainJobs = async (container: MedusaContainer): Promise<void> => {
  await container.resolve<JobQueue>("job_queue").drain()
}

/** Readable words of a mail: nodemailer folds and encodes them. */
export const wordsOf = ({ source }: ReceivedMail): string =>
  source
    .replace(/=\r?\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"))
