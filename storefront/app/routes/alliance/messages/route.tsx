import { handle, letterText, listAllianceCooperatives, listSentMessages, sendMessage } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { requestFactsContext } from "~/context"
import { readForm, refuse, refuseAsBackend } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { unlessEmpty } from "~/forms/unless-empty"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { EmptyState } from "~/ui/empty-state"
import { ErrorSummary } from "~/ui/error-summary"
import { LongField } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { Pagination } from "~/ui/pagination"
import { Select } from "~/ui/select"

import type { Route } from "./+types/route"
import { verify, type WorkingMember } from "../../member/verify.server"

const pageSize = 20

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  const asked = args.url.searchParams.get("page") ?? ""
  const page = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
  const [{ items, count }, cooperatives] = await Promise.all([
    member.call(listSentMessages, { query: { limit: String(pageSize), offset: String((page - 1) * pageSize) } }),
    everyCooperative(member),
  ])
  return {
    messages: items,
    page,
    pageCount: Math.ceil(count / pageSize),
    cooperatives,
    maySend: member.membership.role !== "viewer",
    to: args.url.searchParams.get("htx") ?? "",
    formKey: crypto.randomUUID(),
  }
}

/** A province has hundreds of them at most. */
async function everyCooperative(member: WorkingMember): Promise<{ handle: string; name: string }[]> {
  const most = 100
  const found: { handle: string; name: string }[] = []
  for (;;) {
    const { items, count } = await member.call(listAllianceCooperatives, {
      query: { limit: String(most), offset: String(found.length) },
    })
    found.push(...items.map(({ handle: of, name }) => ({ handle: of, name })))
    if (items.length === 0 || found.length >= count) return found
  }
}

const form = z.object({ key: z.string().max(64).optional(), to: unlessEmpty(handle), text: letterText })

export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { locale } = args.context.get(requestFactsContext)
  const posted = readForm(await args.request.formData(), form, locale)
  if (!posted.ok) return refuse(posted)
  const { key, to, text } = posted.value
  try {
    await member.call(sendMessage, { body: { text, cooperative: to } }, { idempotencyKey: key })
    return localeRedirect(args.request, "/lien-minh/tin-nhan")
  } catch (error) {
    return refuseAsBackend(error, posted.values, { cooperative: "to" })
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceMessages.title"),
    index: false,
  })

export default function AllianceMessages({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("allianceMessages")
  const { messages, page, pageCount, maySend } = loaderData
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-1 text-ink-soft">{t("intro")}</p>
      <div className="mt-5 grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-start">
        {maySend ? (
          <Write key={loaderData.formKey} {...loaderData} refusal={refusalOf(actionData)} />
        ) : (
          <Notice>{t("readOnly")}</Notice>
        )}
        <section aria-labelledby="sent">
          <h2 id="sent" className="text-lg">
            {t("list.title")}
          </h2>
          <div className="mt-3">
            {messages.length === 0 ? (
              <EmptyState level="h3" title={t("empty.title")} text={t("empty.text")} />
            ) : (
              <ul className="grid gap-3">
                {messages.map((message) => (
                  <Sent key={message.id} message={message} />
                ))}
              </ul>
            )}
            <div className="mt-6">
              <Pagination
                page={page}
                pageCount={pageCount}
                to={(each) => `/lien-minh/tin-nhan${each > 1 ? `?page=${each}` : ""}`}
              />
            </div>
          </div>
        </section>
      </div>
    </main>
  )
}

type WriteProps = Pick<Route.ComponentProps["loaderData"], "cooperatives" | "formKey" | "to"> & {
  refusal: ReturnType<typeof refusalOf>
}

function Write({ cooperatives, formKey, to, refusal }: WriteProps) {
  const t = useTranslations("allianceMessages")
  const sending = useNavigation().formData !== undefined
  return (
    <Card>
      <Form method="post" className="grid gap-5" noValidate>
        <input type="hidden" name="key" value={formKey} />
        <ErrorSummary refusal={refusal} />
        <Select
          name="to"
          label={t("to")}
          blank={t("all", { count: cooperatives.length })}
          choices={cooperatives.map(({ handle: value, name }) => ({ value, label: name }))}
          defaultValue={refusal?.values.to ?? to}
          error={refusal?.fields.to}
        />
        <LongField
          name="text"
          label={t("text")}
          hint={t("textHint")}
          rows={6}
          required
          maxLength={2_000}
          defaultValue={refusal?.values.text}
          error={refusal?.fields.text}
        />
        <Button icon="send" disabled={sending}>
          {sending ? t("sending") : t("send")}
        </Button>
      </Form>
    </Card>
  )
}

function Sent({ message }: { message: Route.ComponentProps["loaderData"]["messages"][number] }) {
  const t = useTranslations("allianceMessages.list")
  const locale = useLocale()
  return (
    <li className="rounded-lg border border-clay bg-sheet p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-semibold">{message.recipient?.name ?? t("toAll")}</p>
        <p className="figures text-sm text-ink-soft">
          {t("readOf", { read: message.read_count, count: message.recipient_count })}
        </p>
      </div>
      <p className="figures text-sm text-ink-soft">
        {t("by", { name: message.sent_by, time: formatDateTime(message.sent_at, locale) })}
      </p>
      <p className="mt-2 whitespace-pre-line">{message.text}</p>
    </li>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
