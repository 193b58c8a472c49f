import { formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import { quantityText } from "~/figures/quantity-text"
import { Form, useLocale } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"

import { formPath } from "../record-sale/form-path"

export type JustRecorded = {
  id: string
  title: string
  quantity: string
  unit: string
  valueVnd: number
  undone: boolean
}

/** Says what has just been recorded, and takes it back at a tap. It stands on the page before, so that it is read out. */
export function SaleNotice({ sale }: { sale: JustRecorded | undefined }) {
  const t = useTranslations("sellerSales")
  const locale = useLocale()
  return (
    <div role="status">
      {sale ? (
        <div className="mt-4 rounded-md bg-leaf-wash px-4 py-3 text-leaf-deep">
          <p className="flex items-start gap-2.5 font-semibold">
            <Icon name={sale.undone ? "undo-2" : "circle-check"} className="mt-1" />
            {t(sale.undone ? "done.undone" : "done.recorded", {
              title: sale.title,
              quantity: quantityText(sale.quantity, sale.unit, locale),
              value: formatVnd(sale.valueVnd, locale),
            })}
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            {sale.undone ? null : (
              <Form method="post" action={`/kenh-htx/ban-ngoai/${sale.id}/sua`}>
                <input type="hidden" name="reason" value={t("undoReason")} />
                <input type="hidden" name="then" value="drop" />
                <Button look="secondary" icon="undo-2">
                  {t("done.undo")}
                </Button>
              </Form>
            )}
            <LinkButton to={formPath({})} look="secondary" icon="plus">
              {t("done.again")}
            </LinkButton>
          </div>
        </div>
      ) : null}
    </div>
  )
}
