import { listCooperatives } from "@lienket/contracts"
import { useTranslations } from "use-intl"

import { readCatalog } from "~/backend/read-catalog.server"
import { localeOfPath } from "~/i18n/locale"
import { Form, Link, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button, LinkButton } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { Field } from "~/ui/field"
import { Pagination } from "~/ui/pagination"
import { Picture } from "~/ui/picture"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"

/** Full rows of two and of three. */
const pageSize = 18

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams
  const q = (query.get("q") ?? "").normalize("NFC").trim().slice(0, 200)
  const province = /^\d{2}$/.exec(query.get("province") ?? "")?.[0] ?? ""
  const asked = Number(query.get("page"))
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1
  const answer = await readCatalog(
    listCooperatives,
    {
      query: {
        q: q || undefined,
        province: province || undefined,
        limit: String(pageSize),
        offset: String((page - 1) * pageSize),
      },
    },
    context,
  )
  const pageCount = Math.max(Math.ceil(answer.count / pageSize), 1)
  if (page > pageCount) throw localeRedirect(request, address(q, province, pageCount))
  return { q, province, page, pageCount, cooperatives: answer.items, count: answer.count, facets: answer.facets }
}

export const meta: Route.MetaFunction = (args) => {
  const { loaderData } = args
  if (!loaderData) return pageMeta(args, undefined)
  const t = translator(localeOfPath(args.location.pathname), "shop")
  return pageMeta(args, {
    title: t("cooperatives.title"),
    description: t("cooperatives.description", { count: loaderData.count }),
    index: loaderData.q === "" && loaderData.province === "",
    canonicalQuery: loaderData.page > 1 ? `?page=${loaderData.page}` : "",
  })
}

export default function Cooperatives({ loaderData }: Route.ComponentProps) {
  const t = useTranslations("cooperatives")
  const { q, province, page, pageCount, cooperatives, count, facets } = loaderData
  return (
    <main id="noi-dung" className="page py-4 md:py-6">
      <Breadcrumbs crumbs={[{ label: t("home"), to: "/" }, { label: t("title") }]} />
      <h1 className="mt-1 text-2xl md:text-3xl">{t("title")}</h1>
      <Form
        key={`${q} ${province}`}
        action="/htx"
        role="search"
        aria-label={t("searchLabel")}
        className="mt-4 grid items-end gap-4 sm:grid-cols-[1fr_14rem_auto]"
      >
        <Field name="q" label={t("search")} type="search" maxLength={200} defaultValue={q} />
        <Select
          name="province"
          label={t("province")}
          blank={t("anyProvince")}
          defaultValue={province}
          choices={facets.province.map(({ value, label, count: number }) => ({ value, label: `${label} (${number})` }))}
        />
        <Button icon="search">{t("find")}</Button>
      </Form>
      <p role="status" className="figures mt-6 border-b border-clay pb-2 font-semibold">
        {t("count", { count })}
      </p>
      {cooperatives.length > 0 ? (
        <ul className="mt-4 grid gap-3 sm:grid-cols-2 md:gap-5 lg:grid-cols-3">
          {cooperatives.map((cooperative, index) => (
            <li
              key={cooperative.handle}
              className="relative flex overflow-hidden rounded-lg border border-clay bg-sheet hover:border-leaf"
            >
              <div className="w-28 shrink-0 self-stretch bg-clay-wash md:w-32">
                <Picture
                  picture={cooperative.picture}
                  alt=""
                  sizes="8rem"
                  eager={index < 4}
                  className="h-full min-h-28 object-cover"
                />
              </div>
              <div className="min-w-0 p-4">
                <h2 className="text-base">
                  <Link to={`/htx/${cooperative.handle}`} className="after:absolute after:inset-0 hover:text-leaf">
                    {cooperative.name}
                  </Link>
                </h2>
                <p className="text-sm text-ink-soft">
                  {[cooperative.commune?.name, cooperative.province.name].filter(Boolean).join(", ")}
                </p>
                <p className="text-sm text-ink-soft">
                  {t(`kind.${cooperative.kind}`)} · {t("products", { count: cooperative.product_count })}
                </p>
                {cooperative.is_demo ? <p className="text-sm text-ink-soft">{t("demo")}</p> : null}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <div className="mt-6">
          <EmptyState title={t("empty.title")} text={t("empty.text")}>
            <LinkButton to="/htx">{t("empty.all")}</LinkButton>
            <LinkButton to="/san-pham" look="secondary">
              {t("empty.products")}
            </LinkButton>
          </EmptyState>
        </div>
      )}
      <div className="mt-8">
        <Pagination page={page} pageCount={pageCount} to={(each) => address(q, province, each)} />
      </div>
    </main>
  )
}

function address(q: string, province: string, page: number): string {
  const query = new URLSearchParams()
  if (q) query.set("q", q)
  if (province) query.set("province", province)
  if (page > 1) query.set("page", String(page))
  return query.size > 0 ? `/htx?${query}` : "/htx"
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
