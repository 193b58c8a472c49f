import { id, listMessages, readMessage, type ReceivedMessage } from "@lienket/contracts"
import { formatDateTime } from "@lienket/vietnam"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { BackendError } from "~/backend/backend-error"
import { requestFactsContext } from "~/context"
import { readForm, refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button } from "~/ui/button"
import { EmptyState } from "~/ui/empty-state"
import { ErrorSummary } from "~/ui/error-summary"
import { Pagination } from "~/ui/pagination"
import { State } from "~/ui/state"

import type { Route } from "./+types/route"
import { verify } from "../../member/verify.server"

const pageSize = 20

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "cooperative")
  const asked = args.url.searchParams.get("page") ?? ""
  const page = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
  const { items, count } = await member.call(listMessages, {
    query: { limit: String(pageSize), offset: String((page - 1) * pageSize) },
  })
  const pageCount = Math.ceil(count / pageSize)
  if (count > 0 && page > pageCount) throw localeRedirect(args.request, pathOf(pageCount))
  return { messages: items, page, pageCount }
}

const form = z.object({ message: id })

/** Marks a message as read. */
export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "cooperative")
  const { locale } = args.context.get(requestFactsContext)
  const posted = readForm(await args.request.formData(), form, locale)
  if (!posted.ok) return refuse(posted)
  try {
    await member.call(readMessage, { params: { id: posted.value.message }, body: {} })
    return localeRedirect(args.request, pathOf(1))
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return refuse({ values: posted.values, code: error.code, message: error.message }, error.status)
  }
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "cooperative")("sellerMessages.title"),
    index: false,
  })

export default function Messages({ loaderData: { messages, page, pageCount }, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerMessages")
  return (
    <main id="noi-dung" className="page py-6">
      <div className="reading">
        <h1 className="text-2xl">{t("title")}</h1>
        <div className="mt-4">
          <ErrorSummary refusal={refusalOf(actionData)} />
          {messages.length === 0 ? (
            <EmptyState title={t("empty.title")} text={t("empty.text")} />
          ) : (
            <ul className="grid gap-3">
              {messages.map((message) => (
                <li key={message.id} className="rounded-lg border border-clay bg-sheet p-4">
                  <Letter message={message} />
                </li>
              ))}
            </ul>
          )}
          <div className="mt-6">
            <Pagination page={page} pageCount={pageCount} to={pathOf} />
          </div>
        </div>
      </div>
    </main>
  )
}

function Letter({ message }: { message: ReceivedMessage }) {
  const t = useTranslations("sellerMessages")
  const locale = useLocale()
  const { formData } = useNavigation()
  const sending = formData?.get("message") === message.id
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div>
          <p className="font-semibold">{message.from}</p>
          <p className="figures text-sm text-ink-soft">{formatDateTime(message.sent_at, locale)}</p>
        </div>
        {message.read_at === null ? <State tone="waiting" icon="mail" word={t("unread")} /> : null}
      </div>
      <p className="mt-3 whitespace-pre-line">{message.text}</p>
      {message.read_at === null ? (
        <Form method="post" className="mt-3">
          <input type="hidden" name="message" value={message.id} />
          <Button look="secondary" icon="check" disabled={sending}>
            {sending ? t("sending") : t("markRead")}
          </Button>
        </Form>
      ) : (
        <p className="mt-3 text-sm text-ink-soft">
          {t("read", { name: message.read_by ?? "", time: formatDateTime(message.read_at, locale) })}
        </p>
      )}
    </>
  )
}

const pathOf = (page: number): string => `/kenh-htx/tin-nhan${page > 1 ? `?page=${page}` : ""}`

export { CooperativePageError as ErrorBoundary } from "../page-error"
