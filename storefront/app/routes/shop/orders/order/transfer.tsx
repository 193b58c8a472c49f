import type { OrderPart } from "@lienket/contracts"
import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { useLocale } from "~/i18n/navigation"

import type { QrDrawing } from "../qr-code.server"
import { CopyButton } from "./copy-button"

type TransferProps = {
  code: string
  part: OrderPart
  transfer: NonNullable<OrderPart["payment"]["transfer"]>
  drawing: QrDrawing
}

/** How to pay a part from a banking app: a picture to scan or save, and the same in words to copy. */
export function Transfer({ code, part, transfer, drawing }: TransferProps) {
  const t = useTranslations("orders.transfer")
  const locale = useLocale()
  const position = part.number.slice(code.length + 1)
  const amount = formatVnd(transfer.amount_vnd, locale)
  const facts = [
    { name: t("bank"), text: transfer.bank_name },
    { name: t("account"), text: transfer.account_number, copy: transfer.account_number },
    { name: t("holder"), text: transfer.account_name },
    { name: t("amount"), text: amount, copy: String(transfer.amount_vnd) },
    { name: t("purpose"), text: transfer.purpose, copy: transfer.purpose },
  ]
  return (
    <div className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-[auto_1fr]">
      <figure className="mx-auto w-fit sm:mx-0">
        {/* Black on white whatever the theme: a camera needs the contrast. */}
        <svg
          role="img"
          aria-label={t("picture", { amount, name: transfer.account_name })}
          viewBox={`0 0 ${drawing.size} ${drawing.size}`}
          shapeRendering="crispEdges"
          className="size-64 bg-white"
        >
          <rect width={drawing.size} height={drawing.size} fill="#fff" />
          <path d={drawing.path} fill="#000" />
        </svg>
        <figcaption className="no-print text-center">
          <a
            href={`/don-hang/${code}/${position}/ma-qr.png`}
            download={`${part.number}.png`}
            className="link inline-flex min-h-11 items-center text-sm"
          >
            {t("save")}
          </a>
        </figcaption>
      </figure>
      <div className="min-w-0">
        <p>{t("how")}</p>
        <dl className="mt-2 divide-y divide-clay border-y border-clay">
          {facts.map(({ name, text, copy }) => (
            <div key={name} className="flex min-h-11 flex-wrap items-center gap-x-4 py-1">
              <dt className="w-28 shrink-0 text-sm font-normal text-ink-soft">{name}</dt>
              <dd className="flex min-w-0 grow items-center justify-between gap-2">
                <span className="figures min-w-0 font-semibold wrap-anywhere select-all">{text}</span>
                {copy === undefined ? null : <CopyButton text={copy} label={t("copy", { what: name })} />}
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-sm text-ink-soft">{t("keepPurpose")}</p>
      </div>
    </div>
  )
}
