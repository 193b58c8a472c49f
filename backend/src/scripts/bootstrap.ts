import type { ExecArgs } from "@medusajs/framework/types"
import { readEnvironment } from "../environment"
import { ensureInstallation } from "./seed/installation"
import { operatorSetupUrl } from "./seed/operator-invite"
import { writeRuntimeFile } from "./seed/runtime-file"

/**
 * What every installation needs, demo or not: region, currency, the shop's key, a way in for the operator.
 * Running it again changes nothing that an operator has set since.
 * @throws Error naming the environment variable that is missing, or the provider that is switched off.
 */
export default async function bootstrap({ container }: ExecArgs): Promise<void> {
  const environment = readEnvironment()
  const runtimeFile = process.env.LIENKET_RUNTIME_FILE
  if (!runtimeFile) throw new Error("LIENKET_RUNTIME_FILE must name the file that the launcher reads")

  const installation = await ensureInstallation(container)
  await writeRuntimeFile(runtimeFile, {
    publishable_key: installation.publishableKey,
    sales_channel_id: installation.salesChannelId,
    region_id: installation.regionId,
    operator_setup_url: await operatorSetupUrl(container, environment.LIENKET_PUBLIC_BACKEND_URL),
  })
}
