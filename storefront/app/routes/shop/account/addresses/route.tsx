import { useTranslations } from "use-intl"

import { callBackend } from "~/backend/call-backend.server"
import { BackendError } from "~/backend/backend-error"
import { Form, Link, localeRedirect } from "~/i18n/navigation"
import { localeOfPath } from "~/i18n/locale"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { sessionOf } from "~/session/session.server"
import { LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"
import { State } from "~/ui/state"

import { forCustomer } from "../customer-session.server"
import { deleteAddress, listAddresses } from "../medusa-customer"
import { readSavedAddress } from "../saved-address.server"
import type { Route } from "./+types/route"

const notices = ["address_saved", "address_removed"] as const

export async function loader(args: Route.LoaderArgs) {
  const query = { limit: 50, offset: 0 }
  const { addresses } = await forCustomer(args, (caller) => callBackend(listAddresses, { query }, caller))
  const said = sessionOf(args.context).get("notice")
  return {
    addresses: addresses
      .flatMap((address) => readSavedAddress(address) ?? [])
      .sort((one, other) => Number(other.is_default) - Number(one.is_default)),
    notice: notices.find((notice) => notice === said) ?? null,
  }
}

/** Drops an address; one that is gone already is as wished. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const id = String(form.get("id") ?? "")
  if (/^[A-Za-z0-9_]{1,64}$/.test(id)) {
    try {
      await forCustomer(args, (caller) => callBackend(deleteAddress, { params: { id } }, caller))
    } catch (error) {
      if (!(error instanceof BackendError) || error.status !== 404) throw error
    }
    sessionOf(args.context).flash("notice", "address_removed")
  }
  return localeRedirect(args.request, "/tai-khoan/dia-chi", 303)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "shop")("account.addresses.title"),
      index: false,
    },
  )

export default function Addresses({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("account.addresses")
  const { addresses, notice } = loaderData
  return (
    <>
      <div role="status">
        {notice ? (
          <Notice icon="circle-check" className="mb-5">
            {t(notice)}
          </Notice>
        ) : null}
      </div>
      {addresses.length === 0 ? (
        <EmptyState title={t("empty.title")} text={t("empty.text")}>
          <LinkButton to="/tai-khoan/dia-chi/them">{t("add")}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <h2 className="sr-only">{t("title")}</h2>
          <ul className="grid gap-4 md:grid-cols-2">
            {addresses.map((address) => {
              const whole = [address.line, address.commune, address.province].join(", ")
              return (
                <li key={address.id} className="rounded-lg border border-clay bg-sheet p-4 md:p-5">
                  {address.is_default ? <State tone="good" icon="house" word={t("isDefault")} /> : null}
                  <p className="mt-1">
                    <b>{address.name}</b>
                    <br />
                    <span className="figures">{address.phone}</span>
                    <br />
                    {whole}
                  </p>
                  <div className="mt-2 flex flex-wrap gap-2">
                    <Link
                      to={`/tai-khoan/dia-chi/${address.id}`}
                      aria-label={t("editNamed", { address: whole })}
                      className="link inline-flex min-h-11 items-center gap-1.5 pr-3"
                    >
                      <Icon name="pencil" size={16} />
                      {t("edit")}
                    </Link>
                    <Form method="post">
                      <input type="hidden" name="id" value={address.id} />
                      <button
                        type="submit"
                        aria-label={t("removeNamed", { address: whole })}
                        className="link inline-flex min-h-11 items-center gap-1.5"
                      >
                        <Icon name="trash-2" size={16} />
                        {t("remove")}
                      </button>
                    </Form>
                  </div>
                </li>
              )
            })}
          </ul>
          <LinkButton to="/tai-khoan/dia-chi/them" icon="plus" className="mt-6">
            {t("add")}
          </LinkButton>
        </>
      )}
    </>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
