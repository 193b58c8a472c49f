import { agreementSettingNames, type AgreementSettings } from "@lienket/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { usualSettings, type SettingsInForce } from "../../modules/agreement/settings"
import { agreementsOf } from "../../workflows/agreements/agreement-act"
import type { Viewer } from "./viewer"

/** When the alliance urges, and how it came to that. */
export const viewSettings = async (
  container: MedusaContainer,
  db: Database,
  { organizationId }: Viewer,
): Promise<AgreementSettings> => {
  const versions = await agreementsOf({ container }).settingsOf(db, organizationId)
  return {
    ...numbersOf(versions[0] ?? usualSettings),
    versions: versions.map((version) => ({
      ...numbersOf(version),
      changed_at: version.changed_at.toISOString(),
      changed_by: version.changed_by,
      reason: version.reason,
    })),
  }
}

const numbersOf = (settings: SettingsInForce): SettingsInForce =>
  Object.fromEntries(agreementSettingNames.map((name) => [name, settings[name]])) as SettingsInForce
