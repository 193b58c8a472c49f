import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"

import { Card } from "~/ui/card"
import { controlLook } from "~/ui/field-frame"
import { Icon } from "~/ui/icon"

import { CopyButton } from "../../shop/orders/order/copy-button"

type InvitationLinkProps = { email: string; link: string }

/** The link of an invitation, shown this once, to be sent on by whatever people use. */
export function InvitationLink({ email, link }: InvitationLinkProps) {
  const t = useTranslations("organization.members")
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="status">
      <Card as="section" className="border-leaf">
        <h2 className="flex items-start gap-2.5 text-lg">
          <Icon name="circle-check" size={24} className="text-leaf" />
          <span className="min-w-0 break-words">{t("created", { email })}</span>
        </h2>
        <p className="mt-1 text-ink-soft">{t("createdText")}</p>
        <label htmlFor="invitation-link" className="mt-4 mb-1.5 block font-semibold">
          {t("link")}
        </label>
        <div className="flex items-center gap-2">
          <input
            id="invitation-link"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            className={controlLook}
          />
          <CopyButton text={link} label={t("copy")} />
        </div>
      </Card>
    </div>
  )
}
