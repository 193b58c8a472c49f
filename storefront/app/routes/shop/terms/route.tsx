import { formatDate } from "@lienket/vietnam"

import { requestFactsContext } from "~/context"
import { localePath } from "~/i18n/locale"
import { useLocale } from "~/i18n/navigation"
import { pageMeta } from "~/seo/page-meta"
import { WovenBand } from "~/ui/woven-band"

import type { Route } from "./+types/route"
import { termsText } from "./terms-text.server"

export function loader({ context }: Route.LoaderArgs) {
  return termsText(context.get(requestFactsContext).locale)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, args.loaderData && { title: args.loaderData.title, description: args.loaderData.description })

/** By which rules one sells and buys here: the law asks a platform to say them, with their version. */
export default function Terms({ loaderData }: Route.ComponentProps) {
  const { title, lead, version, on, parts, toApply } = loaderData
  const locale = useLocale()
  return (
    <main id="noi-dung" className="page py-8 md:py-12">
      <div className="reading">
        <h1 className="text-3xl">{title}</h1>
        <p className="figures mt-2 font-semibold">{`${version} ${formatDate(on, locale)}`}</p>
        <p className="mt-3 text-lg text-ink-soft">{lead}</p>
        <WovenBand weave="thread" className="my-8" />
        {parts.map((part) => (
          <section key={part.key} className="mb-8">
            <h2 className="text-xl">{part.title}</h2>
            <p className="mt-2">{part.text}</p>
          </section>
        ))}
        <p className="no-print">
          {/* Its words are another set of messages, so it is another document. */}
          <a
            href={localePath(locale, "/dang-ky-ban-hang")}
            className="inline-flex min-h-12 items-center rounded-md bg-leaf px-5 py-2 font-semibold text-white hover:bg-leaf-deep"
          >
            {toApply}
          </a>
        </p>
      </div>
    </main>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
