import { agreementImport, errorBody, previewAgreements } from "@lienket/contracts"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Notice } from "~/ui/notice"

import type { Route } from "./+types/upload"
import { verify } from "../../member/verify.server"
import { importPath } from "./import-path"

export async function loader(args: Route.LoaderArgs) {
  const member = await verify(args, "alliance")
  if (member.membership.role === "viewer") throw localeRedirect(args.request, "/lien-minh/thoa-thuan")
  return null
}

/** Hands a list in; the next page shows how it was read. */
export async function action(args: Route.ActionArgs) {
  const member = await verify(args, "alliance")
  const { request } = args
  const headers = {
    "content-type": request.headers.get("content-type") ?? "",
    "content-length": request.headers.get("content-length") ?? "",
  }
  const answer = await member.pass(previewAgreements, {}, { body: request.body, headers, signal: request.signal })
  const body: unknown = await answer.json()
  const read = agreementImport.safeParse(body)
  if (answer.ok && read.success) return localeRedirect(request, importPath(read.data.id))
  const { code, message } = errorBody.parse(body)
  return refuse({ values: {}, code, fields: { file: message } }, answer.status)
}

export const meta: Route.MetaFunction = (args) =>
  pageMeta(args, {
    title: translator(localeOfPath(args.location.pathname), "alliance")("allianceImport.title"),
    index: false,
  })

export default function HandInList({ actionData }: Route.ComponentProps) {
  const t = useTranslations("allianceImport")
  const refusal = refusalOf(actionData)
  const isBusy = useNavigation().state !== "idle"
  return (
    <main id="noi-dung" className="page py-6">
      <div className="max-w-2xl">
        <LinkButton to="/lien-minh/thoa-thuan" look="quiet" icon="arrow-left" className="-ml-5">
          {t("back")}
        </LinkButton>
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="mt-1">{t("intro")}</p>
        <Notice className="mt-4" icon="file-check">
          {t("draftsOnly")}
        </Notice>
        <Form method="post" action={importPath()} encType="multipart/form-data" className="mt-6 grid gap-4">
          <ErrorSummary refusal={refusal} labels={{ file: t("file") }} />
          <Field
            name="file"
            label={t("file")}
            hint={t("fileHint")}
            type="file"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            required
            error={refusal?.fields.file}
          />
          <Button icon="upload" disabled={isBusy} className="justify-self-start max-sm:w-full">
            {t(isBusy ? "reading" : "read")}
          </Button>
        </Form>
      </div>
    </main>
  )
}

export { AlliancePageError as ErrorBoundary } from "../page-error"
