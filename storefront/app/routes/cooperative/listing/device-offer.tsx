import { formatDateTime } from "@lienket/vietnam"
import { useEffect, useState } from "react"
import { useNavigate, useRevalidator } from "react-router"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Notice } from "~/ui/notice"

import { dropFromDevice, findOnDevice, type DeviceCopy } from "./device-copy"
import { sendDraft } from "./send-draft"

type DeviceOfferProps = {
  draftId: string
  organizationId: string
  /** When the server got the draft it has; undefined when it has none. */
  savedAt: string | undefined
  /** The page begins a new product. */
  isBlank: boolean
  productId: string | undefined
  /** The form must be read from the server again. */
  onTaken: () => void
}

/** After a reload or a crash: what this device kept and the server did not get. */
export function DeviceOffer({ draftId, organizationId, savedAt, isBlank, productId, onTaken }: DeviceOfferProps) {
  const t = useTranslations("sellerProducts.save")
  const locale = useLocale()
  const navigate = useNavigate()
  const revalidator = useRevalidator()
  const [copy, setCopy] = useState<DeviceCopy>()
  const [failed, setFailed] = useState(false)
  // Asked once, when the page opens: what is typed from now on is newer.
  const [asked] = useState({ draftId, organizationId, isBlank, savedAt })
  useEffect(() => {
    let isHere = true
    void findOnDevice(asked).then((found) => {
      const isNewer = found && (asked.savedAt === undefined || found.at > Date.parse(asked.savedAt))
      if (isHere && isNewer) setCopy(found)
    })
    return () => {
      isHere = false
    }
  }, [asked])
  if (copy === undefined) return null

  const take = async () => {
    const path = localePath(locale, `/kenh-htx/san-pham/luu/${copy.draftId}`)
    const answer = await sendDraft(path, { content: copy.content, product_id: productId, version: undefined })
    if (answer.kind !== "saved") {
      setFailed(true)
      return
    }
    await dropFromDevice(copy.draftId)
    setCopy(undefined)
    if (copy.draftId !== draftId) {
      await navigate(localePath(locale, `/kenh-htx/san-pham/nhap/${copy.draftId}`), { replace: true })
      return
    }
    await revalidator.revalidate()
    onTaken()
  }
  return (
    <Notice icon="history" className="mb-4">
      <p>{t("onDevice", { time: formatDateTime(new Date(copy.at).toISOString(), locale) })}</p>
      {failed ? <p className="mt-1 font-semibold text-lacquer">{t("offline")}</p> : null}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="button" look="secondary" onClick={() => void take()}>
          {t("take")}
        </Button>
        <Button
          type="button"
          look="quiet"
          onClick={() => {
            void dropFromDevice(copy.draftId)
            setCopy(undefined)
          }}
        >
          {t("leave")}
        </Button>
      </div>
    </Notice>
  )
}
