import { useTranslations } from "use-intl"

import { callBackend } from "~/backend/call-backend.server"
import { refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeRedirect } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"

import { readAddressForm, readProvinces } from "../../checkout/address/address-form.server"
import { fullName } from "../customer-name"
import { forCustomer, requireCustomer } from "../customer-session.server"
import { createAddress, getCustomer } from "../medusa-customer"
import { addressBodyOf, savedAddressForm } from "../saved-address.server"
import type { Route } from "./+types/new"
import { SavedAddressForm } from "./saved-address-form"

export async function loader(args: Route.LoaderArgs) {
  const [{ customer }, provinces] = await Promise.all([
    forCustomer(args, (caller) => callBackend(getCustomer, {}, caller)),
    readProvinces(args.context),
  ])
  return { provinces, values: { name: fullName(customer), phone: customer.phone ?? "" } }
}

export async function action(args: Route.ActionArgs) {
  requireCustomer(args)
  const form = await args.request.formData()
  const reading = await readAddressForm(form, savedAddressForm, args.context)
  if (!reading.ok) return reading.answer
  const body = addressBodyOf(reading.value, reading)
  try {
    await forCustomer(args, (caller) => callBackend(createAddress, { body }, caller))
  } catch (error) {
    return refuseAsBackend(error, {})
  }
  sessionOf(args.context).flash("notice", "address_saved")
  return localeRedirect(args.request, "/tai-khoan/dia-chi", 303)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("account.addresses.add"),
      index: false,
    },
  )

export default function NewAddress({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("account.addresses")
  const typed = actionData && "communes" in actionData ? actionData : undefined
  return (
    <SavedAddressForm
      title={t("add")}
      provinces={loaderData.provinces}
      communes={typed?.communes ?? []}
      values={{ ...loaderData.values, ...typed?.values }}
      refusal={refusalOf(actionData)}
    />
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
