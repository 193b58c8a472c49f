import { useTranslations } from "use-intl"

import { notFound } from "~/backend/not-found.server"
import { callBackend } from "~/backend/call-backend.server"
import { refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeRedirect } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"

import { readAddressForm, readCommunes, readProvinces } from "../../checkout/address/address-form.server"
import { forCustomer, requireCustomer } from "../customer-session.server"
import { changeAddress, listAddresses } from "../medusa-customer"
import { addressBodyOf, readSavedAddress, savedAddressForm } from "../saved-address.server"
import type { Route } from "./+types/edit"
import { SavedAddressForm } from "./saved-address-form"

export async function loader(args: Route.LoaderArgs) {
  const query = { limit: 50, offset: 0 }
  const { addresses } = await forCustomer(args, (caller) => callBackend(listAddresses, { query }, caller))
  const address = addresses.flatMap((each) => readSavedAddress(each) ?? []).find(({ id }) => id === args.params.id)
  if (address === undefined) throw notFound()
  const [provinces, communes] = await Promise.all([
    readProvinces(args.context),
    readCommunes(address.province_code, args.context),
  ])
  const { name, phone, province_code, commune_code, line, is_default } = address
  return {
    provinces,
    communes,
    values: { name, phone, province_code, commune_code, line, is_default: is_default ? "on" : "" },
  }
}

export async function action(args: Route.ActionArgs) {
  requireCustomer(args)
  const form = await args.request.formData()
  const reading = await readAddressForm(form, savedAddressForm, args.context)
  if (!reading.ok) return reading.answer
  const { id } = args.params
  const body = addressBodyOf(reading.value, reading)
  try {
    await forCustomer(args, (caller) => callBackend(changeAddress, { params: { id }, body }, caller))
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
      title: translator(localeOfPath(args.location.pathname), "shop")("account.addresses.editTitle"),
      index: false,
    },
  )

export default function EditAddress({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("account.addresses")
  const typed = actionData && "communes" in actionData ? actionData : undefined
  // An unticked box posts nothing at all.
  const values: Record<string, string> = typed ? typed.values : loaderData.values
  return (
    <SavedAddressForm
      title={t("editTitle")}
      provinces={loaderData.provinces}
      communes={typed?.communes ?? loaderData.communes}
      values={values}
      refusal={refusalOf(actionData)}
    />
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
