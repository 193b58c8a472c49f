import { startTransition, StrictMode } from "react"
import { hydrateRoot } from "react-dom/client"
import { HydratedRouter } from "react-router/dom"

import { loadMessages, surfaceOfPath } from "./i18n/catalogues"
import { localeOfPath } from "./i18n/locale"

const { pathname } = window.location
const locale = localeOfPath(pathname)

await Promise.all([loadMessages(locale, "shop"), loadMessages(locale, surfaceOfPath(pathname))])

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
