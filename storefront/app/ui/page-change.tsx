import { useEffect, useRef } from "react"
import { useLocation, useNavigation } from "react-router"

import { bundlesOfPath, loadMessages } from "../i18n/catalogues"
import { localeOfPath } from "../i18n/locale"

/**
 * What a browser does by itself when it loads a page, done for pages that change without loading:
 * the title is said aloud, the focus goes to the top of the content, a bar shows a slow one coming.
 */
export function PageChange() {
  const { pathname } = useLocation()
  const navigation = useNavigation()
  const coming = navigation.state === "loading"
  const next = navigation.location?.pathname
  const shown = useRef(pathname)
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (next === undefined) return
    // The words of a page are fetched beside its data. Without them it asks again, and deals with having none.
    loadMessages(localeOfPath(next), bundlesOfPath(next)).catch(() => undefined)
  }, [next])
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (region.current) region.current.textContent = document.title
    const content = document.getElementById("noi-dung")
    if (!content) return
    content.tabIndex = -1
    content.focus({ preventScroll: true })
  }, [pathname])
  return (
    <>
      <div ref={region} role="status" aria-live="polite" className="sr-only" />
      {coming ? <div aria-hidden="true" className="coming fixed inset-x-0 top-0 z-50 h-1 bg-leaf" /> : null}
    </>
  )
}
