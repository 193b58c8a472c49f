import { useTranslations } from "use-intl"

/** Room to sign: who packed, who carried, who received. */
export function Signatures() {
  const t = useTranslations("deliveryNote.sign")
  return (
    <div className="mt-8 grid grid-cols-3 gap-4 text-center text-sm break-inside-avoid">
      {(["packer", "carrier", "receiver"] as const).map((who) => (
        <div key={who}>
          <p className="font-semibold">{t(who)}</p>
          <p className="text-ink-soft print:text-ink">{t("hint")}</p>
          <div aria-hidden="true" className="h-20" />
        </div>
      ))}
    </div>
  )
}
