import type { RowFault, SpreadsheetImport } from "@lienket/contracts"
import { useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import { Form } from "~/i18n/navigation"
import { Button, LinkButton } from "~/ui/button"
import { DataTable } from "~/ui/data-table"
import { Icon } from "~/ui/icon"
import { Notice } from "~/ui/notice"

import { importPaths, type ImportKind } from "./import-kind"

type ImportResultProps = Readonly<{ kind: ImportKind; found: SpreadsheetImport }>

/** What was read: what is wrong, or what will be taken over. */
export function ImportResult({ kind, found }: ImportResultProps) {
  const t = useTranslations("sellerImport")
  const { state, row_count: count, faulty_row_count: faulty, ignored_columns: ignored } = found
  if (state === "applied") {
    return (
      <div className="grid justify-items-start gap-4">
        <Notice icon="circle-check">{t(`${kind}.done`, { count })}.</Notice>
        <LinkButton to={importPaths[kind].list}>{t(`${kind}.list`)}</LinkButton>
      </div>
    )
  }
  return (
    <section aria-labelledby="ket-qua" className="grid gap-4">
      <h2 id="ket-qua" className="text-lg [overflow-wrap:anywhere]">
        {t("result", { name: found.file_name })}
      </h2>
      {state === "expired" ? <Notice icon="hourglass">{t("expired")}</Notice> : null}
      {state === "refused" ? (
        <div role="alert" className="rounded-md border-[1.5px] border-lacquer bg-lacquer-wash px-4 py-3">
          <p className="flex items-start gap-2 font-semibold text-lacquer">
            <Icon name="circle-alert" className="mt-1" />
            {t("wrong", { count, faulty })}
          </p>
          <p className="mt-1">{t("wrongHelp")}</p>
        </div>
      ) : null}
      {state === "previewed" ? (
        <p className="flex items-start gap-2 font-semibold text-leaf">
          <Icon name="circle-check" className="mt-1" />
          {t("whole", { count })}
        </p>
      ) : null}
      {ignored.length > 0 ? <Notice>{t("ignored", { columns: ignored.join(", ") })}</Notice> : null}
      {state === "refused" ? <Faults found={found} /> : null}
      {state === "previewed" ? <Confirm kind={kind} found={found} /> : null}
    </section>
  )
}

function Faults({ found: { faults, fault_count } }: Readonly<{ found: SpreadsheetImport }>) {
  const t = useTranslations("sellerImport")
  const more = fault_count - faults.length
  return (
    <>
      <DataTable<RowFault>
        caption={t("faults")}
        rows={faults}
        rowKey={({ row, column }) => `${row} ${column}`}
        columns={[
          { header: t("row"), cell: ({ row }) => `${t("row")} ${row}` },
          { header: t("column"), cell: ({ column }) => column },
          { header: t("value"), cell: ({ value }) => (value === "" ? t("empty") : value) },
          { header: t("fault"), cell: ({ message }) => message },
        ]}
      />
      {more > 0 ? <p>{t("moreFaults", { count: more })}</p> : null}
    </>
  )
}

function Confirm({ kind, found }: ImportResultProps) {
  const t = useTranslations("sellerImport")
  const isBusy = useNavigation().state !== "idle"
  const { columns, rows } = found.sample
  return (
    <>
      <Form method="post" action={importPaths[kind].page} className="grid gap-2">
        <input type="hidden" name="id" value={found.id} />
        <div className="flex flex-wrap items-center gap-3 max-sm:grid">
          <Button icon="check" disabled={isBusy}>
            {isBusy ? t("applying") : t(`${kind}.confirm`, { count: found.row_count })}
          </Button>
          <LinkButton look="quiet" to={importPaths[kind].page}>
            {t("another")}
          </LinkButton>
        </div>
        <p className="text-sm text-ink-soft">{t("allOrNothing")}</p>
      </Form>
      <DataTable
        caption={t("sample", { count: rows.length })}
        rows={rows}
        rowKey={({ row }) => row}
        columns={[
          { header: t("row"), cell: ({ row }) => `${t("row")} ${row}` },
          ...columns.map((header, at) => ({
            header,
            cell: ({ cells }: (typeof rows)[number]) => cells[at] ?? "",
          })),
        ]}
      />
    </>
  )
}
