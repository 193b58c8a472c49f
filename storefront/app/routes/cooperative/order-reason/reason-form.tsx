import { useFetcher } from "react-router"
import { useTranslations } from "use-intl"

import { refusalOf, type Refusal } from "~/forms/refusal"
import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { LongField } from "~/ui/field"
import { RadioCards } from "~/ui/radio-cards"

import { actionIcons, reasonPathOf, type AskedAction } from "../order/order-actions"
import { reasonChoices } from "./reasons"

type ReasonFormProps = {
  action: AskedAction
  orderId: string
  formKey: string
  /** Answer of a form that was sent without JavaScript. */
  refusal?: Refusal
}

/** One question, why, in a dialog or on a page of its own. */
export function ReasonForm({ action, orderId, formKey, refusal: given }: ReasonFormProps) {
  const t = useTranslations("sellerOrders")
  const locale = useLocale()
  const fetcher = useFetcher()
  const refusal = refusalOf(fetcher.data) ?? given
  const sending = fetcher.state !== "idle"
  return (
    <fetcher.Form
      method="post"
      action={localePath(locale, `/kenh-htx/don-hang/${orderId}/${reasonPathOf(action)}`)}
      className="grid gap-5 overflow-y-auto"
    >
      <p className="text-ink-soft">{t(`ask.${action}.text`)}</p>
      <ErrorSummary refusal={refusal} />
      <input type="hidden" name="key" value={formKey} />
      <RadioCards
        name="choice"
        legend={t("ask.legend")}
        cards={reasonChoices[action].map((choice) => ({ value: choice, title: t(`ask.choice.${choice}`) }))}
        defaultValue={refusal?.values.choice}
        error={refusal?.fields.choice}
      />
      <LongField
        name="detail"
        label={t("ask.detail")}
        optional={t("order.optional")}
        hint={t("ask.detailHint")}
        rows={2}
        maxLength={300}
        defaultValue={refusal?.values.detail}
        error={refusal?.fields.detail}
      />
      <Button look="danger" icon={actionIcons[action]} disabled={sending}>
        {sending ? t("list.sending") : t(`action.${action}`)}
      </Button>
    </fetcher.Form>
  )
}
