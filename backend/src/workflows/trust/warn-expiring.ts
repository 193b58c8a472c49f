import { businessDate } from "@lienket/vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../database/database"
import { notifyOrganizations } from "../notify/notify"
import { certificateName } from "./certificate-name"
import { ocopOf } from "./trust-act"

/**
 * Warns every seller whose certificate ends within 180, 90 or 30 days or today: once for each step and
 * certificate, in one transaction with the notices, however often it is called.
 * @returns how many warnings went out.
 */
export const warnOfExpiringCertificates = async (container: MedusaContainer, at: Date): Promise<number> =>
  await databaseOf(container).transaction(async (transaction) => {
    const day = businessDate(at)
    const expiring = await ocopOf({ container }).expiringCertificates(transaction, null, day)
    const due = await ocopOf({ container }).takeDueWarnings(transaction, expiring, day)
    if (due.length === 0) return 0
    await notifyOrganizations(
      container,
      transaction,
      due.map(({ id, organization_id, step, valid_until, days_left, ...certificate }) => ({
        organizationId: organization_id,
        kind: "certificate_expiring" as const,
        subject: { type: "certificate", id },
        path: `/kenh-htx/chung-nhan/${id}`,
        data: { certificate: certificateName(certificate), valid_until, days_left },
        at,
        dedupeKey: `certificate_expiring ${id} ${step}`,
      })),
    )
    return due.length
  })
