import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import { Failure } from "./failure"
import { messages } from "./messages"

const schema = z.object({
  jwt: z.string().min(32),
  cookie: z.string().min(32),
  session: z.string().min(32),
  databaseOwner: z.string().min(32),
  databaseSuperuser: z.string().min(32),
})

/** Random per installation; there is no default to forget to change. */
export type Secrets = z.infer<typeof schema>

/**
 * Reads the secrets of a data folder, and makes them the first time (mode 600).
 *
 * @throws Failure when the file is damaged, or is gone while a database made with it is still there.
 */
export function loadSecrets(dataFolder: string): Secrets {
  const file = path.join(dataFolder, "secrets.json")
  if (!existsSync(file)) return createSecrets(file, dataFolder)
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  const parsed = schema.safeParse(parseJson(readFileSync(file, "utf8")))
  if (!parsed.success) throw new Failure(messages.secretsDamaged(file))
  return parsed.data
}

function createSecrets(file: string, dataFolder: string): Secrets {
  if (existsSync(path.join(dataFolder, "postgres", "PG_VERSION"))) throw new Failure(messages.secretsMissing(file))
  const secret = () => randomBytes(32).toString("hex")
  const secrets: Secrets = {
    jwt: secret(),
    cookie: secret(),
    session: secret(),
    databaseOwner: secret(),
    databaseSuperuser: secret(),
  }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
  return secrets
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
