import { deliveryAddress } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { callBackend } from "~/backend/call-backend.server"
import { refusalOf } from "~/forms/refusal"
import { Form } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"

import { readSavedAddress, type SavedAddress } from "../../account/saved-address.server"
import { forCustomerIfAny } from "../../account/customer-session.server"
import { listAddresses } from "../../account/medusa-customer"
import { goOn, openStep, takeRefusal } from "../checkout.server"
import { StepForm } from "../step-form"
import type { Route } from "./+types/route"
import { AddressFields, useAddressLabels } from "./address-fields"
import { readAddressForm, readCommunes, readProvinces } from "./address-form.server"

export async function loader({ request, context }: Route.LoaderArgs) {
  const { checkout, draft } = await openStep("address", request, context)
  const [provinces, communes, saved] = await Promise.all([
    readProvinces(context),
    readCommunes(draft.address?.province_code, context),
    savedAddresses(context),
  ])
  return { refusal: takeRefusal("address", checkout), values: { ...draft.address }, provinces, communes, saved }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { checkout } = await openStep("address", request, context)
  const form = await request.formData()
  const savedId = form.get("saved_address")
  const saved =
    typeof savedId === "string" ? (await savedAddresses(context)).find(({ id }) => id === savedId) : undefined
  if (saved) {
    const { province_code, commune_code, line } = saved
    checkout.change({ address: { province_code, commune_code, line } })
    return goOn(request, context)
  }
  const reading = await readAddressForm(form, deliveryAddress.strip(), context)
  if (!reading.ok) return reading.answer
  checkout.change({ address: reading.value })
  return goOn(request, context)
}

async function savedAddresses(context: Route.LoaderArgs["context"]): Promise<SavedAddress[]> {
  const query = { limit: 50, offset: 0 }
  const answer = await forCustomerIfAny(context, (caller) => callBackend(listAddresses, { query }, caller))
  return answer?.addresses.flatMap((address) => readSavedAddress(address) ?? []) ?? []
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("checkout.address.title"),
      index: false,
    },
  )

export default function AddressStep({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("checkout.address")
  const { provinces, saved } = loaderData
  const refusal = refusalOf(actionData) ?? loaderData.refusal
  const communes = actionData?.communes ?? loaderData.communes
  const values: Record<string, string> = { ...loaderData.values, ...actionData?.values }
  const addressLabels = useAddressLabels()
  return (
    <>
      {saved.length > 0 ? (
        <section aria-labelledby="dia-chi-da-luu" className="mb-8 max-w-2xl">
          <h2 id="dia-chi-da-luu" className="mb-3 text-lg">
            {t("saved")}
          </h2>
          <ul className="grid gap-3">
            {saved.map((address) => (
              <li
                key={address.id}
                className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-clay bg-sheet px-4 py-3"
              >
                <p className="min-w-0">
                  <b>{address.name}</b>
                  <br />
                  {[address.line, address.commune, address.province].join(", ")}
                </p>
                <Form method="post">
                  <Button name="saved_address" value={address.id} look="secondary">
                    {t("useSaved")}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
          <h2 className="mt-8 text-lg">{t("another")}</h2>
        </section>
      ) : null}
      <StepForm
        refusal={refusal}
        labels={addressLabels}
        back="/thanh-toan"
        backLabel={t("back")}
        buttonClassName={communes.length === 0 ? "[@media(scripting:none)]:hidden" : ""}
      >
        <AddressFields provinces={provinces} communes={communes} values={values} errors={refusal?.fields ?? {}} />
      </StepForm>
    </>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
