import { parseArgs } from "node:util"
import { readEnvironment } from "../environment"
import { Failure } from "../failure"
import { withInstallation } from "../installation"
import { LauncherState } from "../launcher-state"
import { messages } from "../messages"
import { root } from "../paths"
import { scales, seedScale, type Scale } from "../seed"
import type { Command } from "./command"

const usage = `npm run seed -- --scale=${scales.join("|")}`

/** `npm run seed`: more data, into the copy that runs or into the data folder at rest. */
export const seed: Command = async ({ args, variables, screen, signals }) => {
  const scale = readScale(args)
  const environment = readEnvironment(variables, root)
  await withInstallation({ environment, mode: "production", screen, signals }, async (opened) => {
    const state = await LauncherState.open(opened.settings.databaseUrl)
    try {
      await seedScale({ ...opened, state, screen }, scale)
    } finally {
      await state.close()
    }
  })
  return 0
}

function readScale(args: string[]): Scale {
  const { values } = parseOptions(args)
  const scale = scales.find((known) => known === (values.scale ?? "demo"))
  if (!scale) throw new Failure(messages.unknownOption(`--scale=${values.scale ?? ""}`, usage))
  return scale
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { scale: { type: "string" } } })
  } catch (error) {
    if (error instanceof TypeError) throw new Failure(messages.unknownOption(args.join(" "), usage))
    throw error
  }
}
