import { businessDate } from "@lienket/vietnam"
import type { ExecArgs } from "@medusajs/framework/types"
import { now } from "../clock"
import { verifyData } from "./verify/verify"

/**
 * Checks that the data are what the rules say they are, whoever wrote them: one line for each rule, with how many rows
 * it was checked on, and examples where it is broken.
 * @throws Error when one is broken, so that the command fails.
 */
export default async function verifyAllData({ container }: ExecArgs): Promise<void> {
  const say = (line: string) => process.stdout.write(`data: ${line}\n`)
  let [checked, broken] = [0, 0]
  await verifyData(container, businessDate(now()), ({ code, says }, finding, seconds) => {
    checked += 1
    if (finding.broken > 0) broken += 1
    const state = finding.broken === 0 ? "ok" : `BROKEN ${finding.broken}`
    say(`${state}  ${code}: ${says} (${finding.checked} rows, ${seconds.toFixed(1)} s)`)
    for (const example of finding.examples) say(`  ${code}: ${example}`)
  })
  say(`${checked} rules, ${broken} broken`)
  if (broken > 0) throw new Error(`${broken} of ${checked} rules are broken`)
}
