import { Outlet } from "react-router"
import { useTranslations } from "use-intl"

import { Form } from "~/i18n/navigation"
import { sessionOf } from "~/session/session.server"
import { Button } from "~/ui/button"
import { Tabs } from "~/ui/tabs"

import type { Route } from "./+types/layout"
import { requireCustomer } from "./customer-session.server"

export function loader(args: Route.LoaderArgs) {
  requireCustomer(args)
  return { name: sessionOf(args.context).get("customerName") ?? "" }
}

/** Frame of the consumer's own pages. */
export default function AccountLayout({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("account")
  return (
    <main id="noi-dung" className="page py-6 md:py-10">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-2xl md:text-3xl">{t("title")}</h1>
          <p className="text-ink-soft wrap-anywhere">{loaderData.name}</p>
        </div>
        <Form method="post" action="/tai-khoan/dang-xuat">
          <Button look="secondary" icon="log-out">
            {t("signOut")}
          </Button>
        </Form>
      </div>
      <div className="mt-4">
        <Tabs
          label={t("tabs")}
          tabs={[
            { to: "/tai-khoan", label: t("purchases.title"), end: true },
            { to: "/tai-khoan/dia-chi", label: t("addresses.title") },
          ]}
        />
      </div>
      <div className="mt-6">
        <Outlet />
      </div>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
