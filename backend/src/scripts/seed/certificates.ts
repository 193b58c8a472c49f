import type { DemoCertificate } from "@lienket/demo"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Database } from "../../database/database"
import { OCOP_MODULE } from "../../modules/ocop"
import type { OcopModuleService } from "../../modules/ocop/service"

/** Records the certificates of products that have none with that number yet. */
export const ensureCertificates = async (
  container: MedusaContainer,
  db: Database,
  productIds: ReadonlyMap<string, string>,
  certificates: readonly DemoCertificate[],
): Promise<void> => {
  const ocop = container.resolve<OcopModuleService>(OCOP_MODULE)
  const held = await ocop.certificatesOf(db, [...productIds.values()])
  const missing = certificates.flatMap(({ product_handle, ...certificate }) => {
    const productId = productIds.get(product_handle)
    if (productId === undefined) return []
    // Those laid out around the day of seeding carry other dates and numbers on another day.
    if ((held.get(productId) ?? []).length > 0) return []
    return [
      {
        ...certificate,
        product_id: productId,
        authority_en: englishAuthority(certificate.authority_vi),
        revoked_on: null,
      },
    ]
  })
  await ocop.addCertificates(db, missing)
}

const kinds: Readonly<Record<string, string>> = { tỉnh: "Province", huyện: "District", "thành phố": "City" }

const englishAuthority = (name: string): string => {
  if (name === "Bộ Nông nghiệp và Phát triển nông thôn") return "Ministry of Agriculture and Rural Development"
  const [, kind = "", place = ""] = /^UBND (tỉnh|huyện|thành phố) (.+)$/.exec(name) ?? []
  const english = kinds[kind]
  if (english === undefined) throw new Error(`no English name for the authority ${name}`)
  return `People's Committee of ${place} ${english}`
}
