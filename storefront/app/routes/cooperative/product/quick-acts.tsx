import type { ListingDetail } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { Form, useLocale } from "~/i18n/navigation"
import { Button, type ButtonLook } from "~/ui/button"
import { Card } from "~/ui/card"
import type { IconName } from "~/ui/icon-names"

import { StockForm } from "../products/stock-form"
import { PriceForm } from "./price-form"

type Act = { intent: "hide" | "show" | "archive" | "restore" | "copy"; icon: IconName; look: ButtonLook }

const actsIn: Readonly<Record<ListingDetail["state"], readonly Act[]>> = {
  on_sale: [
    { intent: "copy", icon: "copy", look: "secondary" },
    { intent: "hide", icon: "eye", look: "secondary" },
    { intent: "archive", icon: "archive", look: "danger" },
  ],
  hidden: [
    { intent: "show", icon: "store", look: "primary" },
    { intent: "copy", icon: "copy", look: "secondary" },
    { intent: "archive", icon: "archive", look: "danger" },
  ],
  archived: [
    { intent: "restore", icon: "archive-restore", look: "primary" },
    { intent: "copy", icon: "copy", look: "secondary" },
  ],
}

/** What is done most with a product, without going through its form: count, price, put away. */
export function QuickActs({ product, formKey }: { product: ListingDetail; formKey: string }) {
  const t = useTranslations("sellerProducts")
  const locale = useLocale()
  const page = `/kenh-htx/san-pham/${product.id}`
  return (
    <Card as="section" className="grid gap-5">
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        {product.variants.map((variant) => (
          <div key={variant.id} className="grid gap-3 sm:grid-cols-2">
            <StockForm productId={product.id} variant={variant} returnTo={page} />
            <PriceForm productId={product.id} variant={variant} returnTo={page} />
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        {actsIn[product.state].map(({ intent, icon, look }) => (
          <Form key={intent} method="post" action={page}>
            <input type="hidden" name="intent" value={intent} />
            <input type="hidden" name="key" value={formKey} />
            <input type="hidden" name="return_to" value={page} />
            <Button look={look} icon={icon}>
              {t(`act.${intent}`)}
            </Button>
          </Form>
        ))}
        {product.is_shown ? (
          <a
            href={localePath(locale, `/san-pham/${product.handle}`)}
            className="inline-flex min-h-12 items-center px-2 font-semibold text-leaf underline underline-offset-4"
          >
            {t("act.see")}
          </a>
        ) : null}
      </div>
    </Card>
  )
}
