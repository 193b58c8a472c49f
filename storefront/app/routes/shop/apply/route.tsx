import {
  applyToSell,
  email,
  personName,
  requireIdentity,
  sellerKinds,
  termsVersion,
  type SellerKind,
} from "@lienket/contracts"
import { data, redirectDocument, useNavigation } from "react-router"
import { useTranslations } from "use-intl"
import { z } from "zod"

import { callBackend } from "~/backend/call-backend.server"
import { requestFactsContext } from "~/context"
import { refuse } from "~/forms/read-form.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath, localePath } from "~/i18n/locale"
import { Form, Link, useLocale } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Button, LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"

import { memberSessionMiddleware, memberSessionOf } from "../../member/member-session.server"
import { authenticate } from "../../member/sign-in/authenticate.server"
import { shortestPassword } from "../auth/password"
import { PasswordField } from "../auth/password-field"
import { readAddressForm, readProvinces } from "../checkout/address/address-form.server"
import type { Route } from "./+types/route"
import { IdentityFields, Section, TermsField, useIdentityLabels } from "./identity-fields"
import { asGiven, identityFields, passwordTrouble, refusedByBackend, withCommunes } from "./identity-form.server"

export const middleware: Route.MiddlewareFunction[] = [memberSessionMiddleware]

const form = z.object({ ...identityFields, manager_name: personName, email }).superRefine(requireIdentity)

export async function loader({ context, url }: Route.LoaderArgs) {
  const asked = url.searchParams.get("loai")
  return {
    kind: sellerKinds.find((kind) => kind === asked),
    provinces: await readProvinces(context),
    terms: termsVersion,
    key: crypto.randomUUID(),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const posted = await request.formData()
  const field = (name: string) => String(posted.get(name) ?? "")
  const [password, key] = [field("password"), field("key")]
  // A password is never sent back into a page.
  posted.delete("password")
  const trouble = passwordTrouble(password, field("email"), context)
  const reading = await readAddressForm(posted, form, context)
  if (!reading.ok) {
    const { data: answer, init } = reading.answer
    const isRefused = answer.ok === false && trouble !== undefined
    return data(isRefused ? { ...answer, fields: { ...answer.fields, password: trouble } } : answer, init ?? undefined)
  }
  const values: Record<string, string> = {}
  for (const [name, value] of posted) if (typeof value === "string") values[name] = value
  if (trouble !== undefined) return await withCommunes(refuse({ values, fields: { password: trouble } }), context)

  const { locale, reference, address } = context.get(requestFactsContext)
  const caller = { locale, reference, address }
  try {
    const body = { ...asGiven(reading.value), password }
    await callBackend(applyToSell, { body }, caller, { idempotencyKey: key === "" ? undefined : key })
  } catch (error) {
    return await refusedByBackend(error, values, context)
  }
  const signedIn = await authenticate({ email: reading.value.email, password }, context)
  if (signedIn.ok) {
    const session = memberSessionOf(context)
    session.set("token", signedIn.token)
    session.unset("organizationId")
  }
  return redirectDocument(localePath(locale, "/kenh-htx"))
}

export const meta: Route.MetaFunction = (args) => {
  const t = translator(localeOfPath(args.location.pathname), "joining")
  return pageMeta(args, { title: t("joining.apply.title"), description: t("joining.apply.description") })
}

export default function Apply(props: Route.ComponentProps) {
  const { kind } = props.loaderData
  return (
    <main id="noi-dung" className="page py-6 md:py-10">
      <div className="mx-auto max-w-2xl">
        {kind === undefined ? <ChooseKind /> : <ApplicationForm {...props} kind={kind} />}
      </div>
    </main>
  )
}

const needs = ["registration", "bank", "none"] as const
const icons = { cooperative: "store", union: "layers", group: "users" } as const

function ChooseKind() {
  const t = useTranslations("joining.apply")
  const locale = useLocale()
  return (
    <>
      <h1 className="text-2xl md:text-3xl">{t("title")}</h1>
      <p className="mt-3 text-lg text-ink-soft">{t("lead")}</p>
      <h2 className="mt-6 text-lg">{t("need.title")}</h2>
      <ul className="mt-2 list-disc space-y-1.5 pl-5">
        {needs.map((need) => (
          <li key={need}>{t(`need.${need}`)}</li>
        ))}
      </ul>
      <h2 className="mt-8 text-lg">{t("choose")}</h2>
      <ul className="mt-3 grid gap-3">
        {sellerKindsShown.map((kind) => (
          <li key={kind}>
            <Link
              to={`/dang-ky-ban-hang?loai=${kind}`}
              className="flex min-h-16 items-center gap-4 rounded-lg border-[1.5px] border-clay-line bg-sheet px-4 py-3 hover:border-leaf hover:bg-leaf-wash"
            >
              <Icon name={icons[kind]} size={24} className="shrink-0 text-leaf" />
              <span className="min-w-0 grow">
                <span className="block font-semibold">{t(`kind.${kind}.title`)}</span>
                <span className="block text-sm text-ink-soft">{t(`kind.${kind}.text`)}</span>
              </span>
              <Icon name="chevron-right" />
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        {t.rich("signIn", {
          link: (words) => (
            <a href={localePath(locale, "/dang-nhap-don-vi")} className="link">
              {words}
            </a>
          ),
        })}
      </p>
    </>
  )
}

// Named here again, so that no schema of the contracts comes into the browser.
const sellerKindsShown = ["cooperative", "union", "group"] as const satisfies readonly SellerKind[]

function ApplicationForm({ kind, loaderData, actionData }: Route.ComponentProps & { kind: SellerKind }) {
  const t = useTranslations("joining")
  const identity = useIdentityLabels(kind)
  const sending = useNavigation().state === "submitting"
  const refusal = refusalOf(actionData)
  const values: Record<string, string> = { ...actionData?.values }
  const errors = refusal?.fields ?? {}
  const labels = {
    ...identity,
    manager_name: t("form.managerName"),
    email: t("form.email"),
    password: t("form.password"),
  }
  return (
    <>
      <LinkButton to="/dang-ky-ban-hang" look="quiet" icon="arrow-left" className="-ml-5">
        {t("apply.otherKind")}
      </LinkButton>
      <h1 className="mb-5 text-2xl md:text-3xl">{t(`apply.formTitle.${kind}`)}</h1>
      <Form method="post" noValidate>
        {/* Enter in a field presses the first button of a form: it must be the one that sends. */}
        <button type="submit" hidden />
        <ErrorSummary refusal={refusal} labels={labels} />
        <input type="hidden" name="key" value={loaderData.key} />
        <div className="grid gap-5">
          <IdentityFields
            kind={kind}
            provinces={loaderData.provinces}
            communes={actionData?.communes ?? []}
            values={values}
            errors={errors}
          />
          <Section title={t("form.manager")} text={t("form.managerText")}>
            <Field
              name="manager_name"
              label={t("form.managerName")}
              autoComplete="name"
              required
              maxLength={100}
              defaultValue={values.manager_name}
              error={errors.manager_name}
            />
            <Field
              name="email"
              type="email"
              inputMode="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              label={t("form.email")}
              hint={t("form.emailHint")}
              required
              defaultValue={values.email}
              error={errors.email}
            />
            <PasswordField
              label={t("form.password")}
              hint={t("form.passwordHint", { shortest: shortestPassword })}
              autoComplete="new-password"
              error={errors.password}
            />
          </Section>
          <TermsField version={loaderData.terms} error={errors.terms_version} />
        </div>
        <Button wide className="mt-6" aria-disabled={sending || undefined}>
          {sending ? t("form.sending") : t("form.submit")}
        </Button>
      </Form>
    </>
  )
}

export { PageError as ErrorBoundary } from "~/ui/page-error"
