import { readFileSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import { Failure } from "./failure"
import { messages } from "./messages"

const schema = z.object({ scripts: z.record(z.string(), z.string()).default({}) })

/** A script of the `package.json` in a folder. */
export function readPackageScript(folder: string, name: string): string {
  const file = path.join(folder, "package.json")
  const script = schema.parse(JSON.parse(readFileSync(file, "utf8"))).scripts[name]
  if (!script) throw new Failure(messages.noSuchScript(name, file))
  return script
}
