import type { SpreadsheetImport } from "@lienket/contracts"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { refusalOf } from "~/forms/refusal"
import { localePath } from "~/i18n/locale"
import { Form, useLocale } from "~/i18n/navigation"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { Field } from "~/ui/field"
import { Icon } from "~/ui/icon"

import { ImportResult } from "./import-result"
import { importPaths, type ImportKind } from "./import-kind"

type ImportPageProps = Readonly<{ kind: ImportKind; found: SpreadsheetImport | null; answer: unknown }>

/** Template down, filled in, up again, looked through, taken over. */
export function ImportPage({ kind, found, answer }: ImportPageProps) {
  const t = useTranslations("sellerImport")
  const refusal = refusalOf(answer)
  return (
    <main id="noi-dung" className="page py-6">
      <h1 className="text-2xl">{t(`${kind}.title`)}</h1>
      <div className="mt-5 max-w-3xl">
        <ErrorSummary refusal={refusal} labels={{ file: t("file") }} />
        {found ? <ImportResult kind={kind} found={found} /> : <p className="max-w-2xl">{t(`${kind}.intro`)}</p>}
        {found?.state === "previewed" || found?.state === "applied" ? null : (
          <HandIn kind={kind} fault={refusal?.fields.file} isAgain={found !== null} />
        )}
      </div>
    </main>
  )
}

function HandIn({ kind, fault, isAgain }: Readonly<{ kind: ImportKind; fault?: string; isAgain: boolean }>) {
  const t = useTranslations("sellerImport")
  const locale = useLocale()
  const isBusy = useNavigation().state !== "idle"
  const { page } = importPaths[kind]
  return (
    <div className="mt-6 grid gap-6">
      {isAgain ? null : (
        <section aria-labelledby="mau">
          <h2 id="mau" className="text-lg">
            1. {t("step1")}
          </h2>
          <p className="mt-1 text-ink-soft">{t("templateHint")}</p>
          <a
            href={localePath(locale, `${page}/mau`)}
            download
            className="link mt-2 inline-flex min-h-12 items-center gap-2 font-semibold"
          >
            <Icon name="download" />
            {t("template")}
          </a>
        </section>
      )}
      <Form method="post" action={page} encType="multipart/form-data" className="grid gap-4" aria-labelledby="dua-len">
        <h2 id="dua-len" className="text-lg">
          {isAgain ? t("another") : `2. ${t("step2")}`}
        </h2>
        <Field
          name="file"
          label={t("file")}
          hint={t("fileHint")}
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
          error={fault}
        />
        <Button icon="upload" disabled={isBusy} className="justify-self-start max-sm:w-full">
          {isBusy ? t("checking") : t("check")}
        </Button>
      </Form>
    </div>
  )
}
