import type { CooperativeOrderCard, OrderAction } from "@lienket/contracts"
import { useFetcher } from "react-router"
import { useTranslations } from "use-intl"

import { refusalOf } from "~/forms/refusal"
import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { KeptSteps } from "~/offline/kept-notice"
import { OfflineFields } from "~/offline/offline-fields"
import { Button } from "~/ui/button"
import { Icon } from "~/ui/icon"

import { actionIcons, actionLabel, nextAction, stateAfter } from "../order/order-actions"
import { OrderState } from "../order/order-state"

const fetcherKey = ({ id }: CooperativeOrderCard) => `order-${id}`

/** Where the order stands; while a tap is on its way to the backend, where it will stand. */
export function RowState({ order }: { order: CooperativeOrderCard }) {
  const { formData } = useFetcher({ key: fetcherKey(order) })
  const sent = order.actions.find((action) => action === formData?.get("action"))
  return <OrderState state={(sent && stateAfter[sent]) ?? order.state} />
}

type RowActionProps = {
  order: CooperativeOrderCard
  formKey: string
  returnTo: string
  prefer: OrderAction | undefined
}

/** What comes next with the order, one tap away, with and without JavaScript. */
export function RowAction({ order, formKey, returnTo, prefer }: RowActionProps) {
  const t = useTranslations("sellerOrders")
  const offline = useTranslations("offline")
  const locale = useLocale()
  const fetcher = useFetcher({ key: fetcherKey(order) })
  const action = prefer && order.actions.includes(prefer) ? prefer : nextAction(order.actions)
  const refusal = refusalOf(fetcher.data)
  const sending = fetcher.state !== "idle"
  const address = localePath(locale, `/kenh-htx/don-hang/${order.id}`)
  return (
    <>
      {action === undefined ? (
        <span className="text-sm text-ink-soft">{t("list.nothingNext")}</span>
      ) : (
        <fetcher.Form
          method="post"
          action={address}
          onSubmit={(event) => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            // By script the list stays and is read again; only a plain form has to be led back to it.
            form.delete("return_to")
            void fetcher.submit(form, { method: "post", action: address })
          }}
        >
          <input type="hidden" name="action" value={action} />
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="return_to" value={returnTo} />
          <OfflineFields
            label={offline("entry.order", {
              number: order.number,
              action: t(`action.${actionLabel(action, order.payment.method)}`),
            })}
          />
          <Button
            wide
            look="secondary"
            icon={actionIcons[action]}
            disabled={sending}
            className="px-3 lg:text-sm lg:whitespace-nowrap"
            aria-describedby={`order-${order.id}`}
          >
            {sending ? t("list.sending") : t(`action.${actionLabel(action, order.payment.method)}`)}
          </Button>
          <span id={`order-${order.id}`} className="sr-only">
            {order.number}
          </span>
        </fetcher.Form>
      )}
      <KeptSteps orderId={order.id} />
      <div role="status">
        {refusal && !sending ? (
          <p className="mt-2 flex items-start gap-1.5 text-left text-sm font-semibold text-lacquer">
            <Icon name="circle-alert" size={18} className="mt-0.5" />
            {refusal.message}
          </p>
        ) : null}
      </div>
    </>
  )
}
