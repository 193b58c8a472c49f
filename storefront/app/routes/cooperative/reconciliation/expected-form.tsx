import type { ExpectedPayment, getReconciliation, RouteResponse } from "@lienket/contracts"
import { formatDate, formatVnd } from "@lienket/vietnam"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form, Link, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"

type ExpectedFormProps = {
  money: RouteResponse<typeof getReconciliation>
  today: string
  formKey: string
  refusal: Refusal | undefined
}

/** Everything that is still to come: tick what has, correct an amount that differs, and record it at once. */
export function ExpectedForm({ money, today, formKey, refusal }: ExpectedFormProps) {
  const t = useTranslations("reconciliation")
  const locale = useLocale()
  return (
    <Form method="post" className="mt-3">
      <ErrorSummary refusal={refusal} />
      <input type="hidden" name="key" value={formKey} />
      <p className="figures">
        {t("expectedSum", { count: money.expected_count, sum: formatVnd(money.expected_vnd, locale) })}
      </p>
      <ul className="figures mt-1 text-sm text-ink-soft">
        {money.by_carrier.map(({ method, carrier, order_count, due_vnd }) => (
          <li key={`${method} ${carrier}`}>
            {t("ofCarrier", {
              method: t(`method.${method}`),
              carrier: carrier ?? t("noCarrier"),
              count: order_count,
              sum: formatVnd(due_vnd, locale),
            })}
          </li>
        ))}
      </ul>
      <ul className="mt-4 grid gap-3 md:grid-cols-2">
        {money.expected.map((payment) => (
          <li key={payment.id}>
            <Expected payment={payment} refusal={refusal} />
          </li>
        ))}
      </ul>
      <Card className="mt-4 grid gap-4 sm:grid-cols-2">
        <Field
          name="date"
          label={t("date")}
          type="date"
          max={today}
          required
          defaultValue={refusal?.values.date ?? today}
          error={refusal?.fields.date}
        />
        <Field
          name="note"
          label={t("note")}
          hint={t("noteHint")}
          optional={t("optional")}
          maxLength={300}
          defaultValue={refusal?.values.note}
          error={refusal?.fields.note}
        />
        <div className="sm:col-span-2">
          <Button icon="banknote" wide>
            {t("record")}
          </Button>
        </div>
      </Card>
    </Form>
  )
}

function Expected({ payment, refusal }: { payment: ExpectedPayment; refusal: Refusal | undefined }) {
  const t = useTranslations("reconciliation")
  const locale = useLocale()
  const { id, number, buyer_name, method, carrier, placed_on, due_vnd, transfer_purpose } = payment
  const amount = `amount-${id}`
  return (
    <div className="rounded-lg border border-clay bg-sheet p-4">
      <label className="flex min-h-11 items-start gap-3">
        <input type="checkbox" name="order" value={id} className="mt-0.5 size-5.5 shrink-0 accent-leaf" />
        <span className="min-w-0 grow">
          <span className="figures block font-semibold">
            {buyer_name} · {formatVnd(due_vnd, locale)}
          </span>
          <span className="block text-sm text-ink-soft">
            {t("row", {
              method: t(`method.${method}`),
              carrier: carrier ?? t("noCarrier"),
              date: formatDate(placed_on, locale),
            })}
          </span>
          {transfer_purpose === null ? null : (
            <span className="figures block text-sm">{t("purpose", { purpose: transfer_purpose })}</span>
          )}
        </span>
      </label>
      <Link to={`/kenh-htx/don-hang/${id}`} className="link figures mt-1 inline-flex min-h-11 items-center text-sm">
        {number}
      </Link>
      <Field
        name={amount}
        label={t("amount")}
        inputMode="numeric"
        defaultValue={refusal?.values[amount] ?? String(due_vnd)}
        error={refusal?.fields[amount]}
        className="mt-1"
      />
    </div>
  )
}
