import { useEffect, useState } from "react"
import { useLocation } from "react-router"
import { useTranslations } from "use-intl"

import { localePath } from "~/i18n/locale"
import { Link, useLocale } from "~/i18n/navigation"
import { Icon } from "~/ui/icon"

type BellProps = {
  /** Page of the notices, without a language; below it lies the bare number. */
  to: string
  /** As the page was made. */
  unread: number
}

const everyMs = 60_000

/** The way to the notices, with how many nobody has read. The number keeps itself true while the page is looked at. */
export function Bell({ to, unread: first }: BellProps) {
  const t = useTranslations("portal.notifications")
  const unread = useUnread(to, first)
  return (
    <Link
      to={to}
      className="relative inline-flex min-h-12 min-w-12 flex-col items-center justify-center rounded-md text-sm font-semibold hover:bg-clay-wash hover:text-leaf"
    >
      <Icon name="bell" size={22} />
      <span aria-hidden="true">{t("short")}</span>
      <span className="sr-only">{t("bell", { count: unread })}</span>
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="figures absolute -top-0.5 left-[calc(50%+0.125rem)] min-w-5 rounded-full bg-leaf px-1 text-center text-sm leading-5 text-white"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      ) : null}
    </Link>
  )
}

/** Asks again after each page, when the reader comes back to it, and every minute meanwhile; in silence when it cannot. */
function useUnread(path: string, first: number): number {
  const locale = useLocale()
  const { key } = useLocation()
  const [unread, setUnread] = useState(first)
  useEffect(() => {
    const asking = new AbortController()
    const ask = async () => {
      if (document.visibilityState !== "visible") return
      const answered = await readUnread(localePath(locale, `${path}/chua-doc`), asking.signal)
      if (answered !== null && !asking.signal.aborted) setUnread(answered)
    }
    void ask()
    const timer = setInterval(() => void ask(), everyMs)
    const onReturn = () => void ask()
    document.addEventListener("visibilitychange", onReturn)
    return () => {
      asking.abort()
      clearInterval(timer)
      document.removeEventListener("visibilitychange", onReturn)
    }
  }, [key, locale, path])
  return unread
}

/** Null when there was no answer: the number from before stays. */
async function readUnread(address: string, signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch(address, { signal, headers: { accept: "application/json" } })
    if (!response.ok || !response.headers.get("content-type")?.includes("json")) return null
    const answer: unknown = await response.json()
    return typeof answer === "object" && answer !== null && "unread" in answer ? Number(answer.unread) : null
  } catch {
    return null
  }
}
