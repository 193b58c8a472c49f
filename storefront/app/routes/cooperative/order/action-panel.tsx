import type { CooperativeOrder, OrderAction } from "@lienket/contracts"
import { useState, type MouseEvent } from "react"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { OfflineFields } from "~/offline/offline-fields"
import { Button, LinkButton } from "~/ui/button"
import { Card } from "~/ui/card"
import { Dialog } from "~/ui/dialog"
import { Field } from "~/ui/field"

import { ReasonForm } from "../order-reason/reason-form"
import {
  actionIcons,
  actionLabel,
  actionLook,
  askedActions,
  nextAction,
  pageActions,
  reasonPathOf,
  type AskedAction,
} from "./order-actions"

type ActionPanelProps = { order: CooperativeOrder; formKey: string; refusal: Refusal | undefined }

/** What can be done with the order, in the order it usually happens. */
export function ActionPanel({ order, formKey, refusal }: ActionPanelProps) {
  const t = useTranslations("sellerOrders")
  const [asking, setAsking] = useState<AskedAction | null>(null)
  const first = nextAction(order.actions)
  const oneTap = order.actions.filter((action) => reasonPathOf(action) === null)
  const pages = pageActions.filter((action) => order.actions.includes(action))
  const asked = askedActions.filter((action) => order.actions.includes(action))
  return (
    <Card as="section">
      <h2 className="text-lg">{t("order.whatNext")}</h2>
      {order.actions.length === 0 ? <p className="mt-2 text-ink-soft">{t("order.nothingNext")}</p> : null}
      <div className="mt-3 grid gap-3">
        {oneTap.map((action) => (
          <OneTap
            key={action}
            action={action}
            order={order}
            formKey={formKey}
            first={action === first}
            refusal={refusal}
          />
        ))}
      </div>
      {pages.length + asked.length > 0 ? (
        <div className={`grid gap-3 ${oneTap.length > 0 ? "mt-4 border-t border-clay pt-4" : "mt-3"}`}>
          {pages.map((action) => (
            <LinkButton
              key={action}
              to={`/kenh-htx/don-hang/${order.id}/${reasonPathOf(action)}`}
              look={action === "record_refund" && oneTap.length === 0 ? "primary" : "secondary"}
              icon={actionIcons[action]}
            >
              {t(`action.${action}`)}
            </LinkButton>
          ))}
          {asked.map((action) => (
            <LinkButton
              key={action}
              to={`/kenh-htx/don-hang/${order.id}/${reasonPathOf(action)}`}
              look="danger"
              icon={actionIcons[action]}
              onClick={(event) => {
                if (!isPlainClick(event)) return
                event.preventDefault()
                setAsking(action)
              }}
            >
              {t(`action.${action}`)}
            </LinkButton>
          ))}
        </div>
      ) : null}
      {asked.map((action) => (
        <Dialog key={action} open={asking === action} onClose={() => setAsking(null)} title={t(`ask.${action}.title`)}>
          {asking === action ? <ReasonForm action={action} orderId={order.id} formKey={formKey} /> : null}
        </Dialog>
      ))}
    </Card>
  )
}

type OneTapProps = ActionPanelProps & { action: OrderAction; first: boolean }

function OneTap({ action, order, formKey, first, refusal }: OneTapProps) {
  const t = useTranslations("sellerOrders")
  const offline = useTranslations("offline")
  const { formData } = useNavigation()
  const sending = formData?.get("action") === action
  return (
    <Form method="post" preventScrollReset className="grid gap-3">
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="return_to" value={`/kenh-htx/don-hang/${order.id}`} />
      <OfflineFields
        label={offline("entry.order", {
          number: order.number,
          action: t(`action.${actionLabel(action, order.payment.method)}`),
        })}
      />
      {action === "ship" ? (
        <Field
          name="tracking_number"
          label={t("order.tracking")}
          optional={t("order.optional")}
          hint={t("order.trackingHint")}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          defaultValue={refusal?.values.tracking_number}
          error={refusal?.fields.tracking_number}
        />
      ) : null}
      <Button wide look={actionLook(action, first)} icon={actionIcons[action]} disabled={sending}>
        {sending ? t("list.sending") : t(`action.${actionLabel(action, order.payment.method)}`)}
      </Button>
    </Form>
  )
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}
