import { startTransition, StrictMode } from "react"
import { hydrateRoot } from "react-dom/client"
import { HydratedRouter } from "react-router/dom"

import { bundlesOfPath, loadMessages } from "./i18n/catalogues"
import { localeOfPath } from "./i18n/locale"

const { pathname } = window.location
const locale = localeOfPath(pathname)

await loadMessages(locale, bundlesOfPath(pathname))

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
