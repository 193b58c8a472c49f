import { useTranslations } from "use-intl"

import { Icon } from "~/ui/icon"

import type { ProductDone } from "../../member/member-session.server"

/** Says what has just been done with a product. It stands on the page before, so that it is read out. */
export function ProductDoneNotice({ done }: { done: { did: ProductDone; title: string } | undefined }) {
  const t = useTranslations("sellerProducts")
  return (
    <div role="status">
      {done ? (
        <p className="mb-4 flex items-start gap-2.5 rounded-md bg-leaf-wash px-4 py-3 font-semibold text-leaf-deep">
          <Icon name="circle-check" className="mt-1" />
          {t(`done.${done.did}`, { title: done.title || t("noTitle") })}
        </p>
      ) : null}
    </div>
  )
}
