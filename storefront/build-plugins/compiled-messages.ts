import compile from "icu-minify/compile"
import type { Plugin } from "vite"

type Messages = { [key: string]: string | Messages }

/**
 * Turns the ICU text of `app/messages/<locale>/<feature>.json` into the small trees that
 * `use-intl/format-message/format-only` reads. Throws when a message is not valid ICU.
 */
export function compiledMessages(): Plugin {
  return {
    name: "lienket:compiled-messages",
    enforce: "pre",
    transform: {
      filter: { id: /\/app\/messages\/(vi|en)\/[a-z-]+\.json$/ },
      handler(source, id) {
        const messages: Messages = JSON.parse(source)
        return { code: JSON.stringify(compileAll(messages, id)), map: null }
      },
    },
  }
}

function compileAll(messages: Messages, where: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      typeof message === "string" ? compile(message) : compileAll(message, `${where}.${key}`),
    ]),
  )
}
