import { countNotifications, listNotifications, readNotifications } from "@lienket/contracts"
import type { RouterContextProvider } from "react-router"

import { localeRedirect } from "~/i18n/navigation"

import { nextPath, portalPaths, type Portal } from "../portals"
import { verify } from "../verify.server"

const pageSize = 20

type Asked = Readonly<{ context: Readonly<RouterContextProvider>; url: URL; request: Request }>

/** What the page of the notices shows, in whichever portal it stands. */
export async function loadNotifications(asked: Asked, portal: Portal) {
  const member = await verify(asked, portal)
  const page = Math.max(1, Number(/^\d{1,4}$/.exec(asked.url.searchParams.get("trang") ?? "")?.[0] ?? 1))
  const list = await member.call(listNotifications, {
    query: { limit: String(pageSize), offset: String((page - 1) * pageSize) },
  })
  const home = `${portalPaths[portal]}/thong-bao`
  const pageCount = Math.ceil(list.count / pageSize)
  if (list.count > 0 && page > pageCount) throw localeRedirect(asked.request, `${home}?trang=${pageCount}`)
  return { home, items: list.items, unread: list.unread, page, pageCount, until: new Date().toISOString() }
}

/** Marks one notice as read and leads to what it is about, or marks all that stood on the page's list. */
export async function answerNotification(asked: Asked, portal: Portal) {
  const member = await verify(asked, portal)
  const form = await asked.request.formData()
  const id = form.get("id")
  const until = form.get("until")
  const home = `${portalPaths[portal]}/thong-bao`
  if (typeof id === "string") await member.call(readNotifications, { body: { ids: [id] } })
  else if (typeof until === "string") await member.call(readNotifications, { body: { until } })
  const to = form.get("to")
  return localeRedirect(asked.request, (typeof to === "string" ? nextPath(to) : undefined) ?? home)
}

/** The bare number, for the bell. */
export async function countUnread(asked: Asked, portal: Portal) {
  const member = await verify(asked, portal)
  return Response.json(await member.call(countNotifications, {}), { headers: { "cache-control": "no-store" } })
}
