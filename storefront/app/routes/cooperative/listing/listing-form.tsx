import { listingChecklist, type KeptPicture, type ListingDraft, type ListingVariantView } from "@lienket/contracts"
import { productKinds } from "@lienket/vietnam"
import { useEffect, useRef, useState } from "react"
import { Form, useNavigation } from "react-router"
import { useTranslations } from "use-intl"

import type { Refusal } from "~/forms/refusal"
import { Button } from "~/ui/button"
import { Card } from "~/ui/card"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, LongField } from "~/ui/field"
import { PhotoField } from "~/ui/photo-field"

import { AreaFields } from "./area-fields"
import { Checklist } from "./checklist"
import { ClassRules } from "./class-rules"
import { draftOfForm } from "./draft-of-form"
import { Fold } from "./fold"
import { KeepingFields, kindOf } from "./keeping-fields"
import { KindTiles } from "./kind-tiles"
import { LabelFields } from "./label-fields"
import { SaveLine } from "./save-line"
import { SeasonFields } from "./season-fields"
import { useAutosave } from "./use-autosave"
import { VariantRows } from "./variant-rows"

// As the contract has them; the contract itself would bring its schemas into the browser.
const mostPictures = 8
const mostVariants = 12

export type ListingFormProps = {
  draftId: string
  version: number
  content: ListingDraft
  pictures: readonly KeptPicture[]
  organizationId: string
  /** Name and address of the seller, as labels say them. */
  responsible: string
  provinces: readonly { code: string; name: string }[]
  /** Business day. */
  today: string
  /** Of a product that is on sale already. */
  product: { id: string; variants: readonly ListingVariantView[] } | undefined
  refusal: Refusal | undefined
}

/**
 * One screen for a product: photographs first, then name, kind, price and stock; what most goods do not
 * need is folded. Everything typed is kept as a draft.
 */
export function ListingForm(props: ListingFormProps) {
  const { draftId, version, content, pictures, organizationId, responsible, provinces, today, product, refusal } = props
  const t = useTranslations("sellerProducts")
  const form = useRef<HTMLFormElement>(null)
  const [kind, setKind] = useState(kindOf(content))
  const [said, setSaid] = useState(content)
  const { state, overtook, changed, end, goOn } = useAutosave({
    draftId,
    productId: product?.id,
    organizationId,
    version,
  })
  const sending = useNavigation().formData?.get("intent")
  const errors = refusal?.fields ?? {}
  const labels = useFieldLabels()

  const read = () => {
    if (form.current === null) return
    const draft = draftOfForm(new FormData(form.current))
    setSaid(draft)
    changed(draft)
  }
  // Some fields change with others: what the form holds is read once they have.
  const readSoon = () => void setTimeout(read)
  useEffect(() => {
    if (refusal) goOn(version)
  }, [refusal, version, goOn])

  const chosen = productKinds.find(({ code }) => code === kind)
  const checks = listingChecklist(said, responsible, today)
  const misses = (...items: readonly string[]) =>
    checks.some(({ item, must, state: stands }) => must && stands === "missing" && items.includes(item))
  const isWrong = (...starts: readonly string[]) =>
    Object.keys(errors).some((name) => starts.some((start) => name.startsWith(start)))
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      ref={form}
      onInput={readSoon}
      onSubmit={end}
      className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start lg:gap-6"
    >
      <div className="grid min-w-0 gap-4">
        <ErrorSummary refusal={refusal} labels={labels} />
        <Card as="section" className="grid gap-5">
          <PhotoField
            name="pictures"
            label={t("form.pictures")}
            initial={pictures}
            max={mostPictures}
            error={errors.pictures}
            onChange={readSoon}
          />
          <Field
            name="title_vi"
            label={t("form.title")}
            placeholder={t("form.titleExample")}
            autoComplete="off"
            maxLength={120}
            defaultValue={content.title_vi}
            error={errors.title_vi}
          />
          <KindTiles kind={kind} onChange={setKind} error={errors.kind} />
          {chosen ? <ClassRules productClass={chosen.product_class} /> : null}
          <VariantRows
            initial={content.variants ?? []}
            usualUnits={chosen?.units ?? []}
            published={product?.variants ?? []}
            errors={errors}
            max={mostVariants}
            onChange={readSoon}
          />
        </Card>
        <Fold
          title={t("form.keeping")}
          summary={t("form.keepingSummary")}
          open={misses("storage", "shelf_life") || isWrong("storage", "shelf")}
        >
          <KeepingFields initial={content} kind={kind} errors={errors} />
        </Fold>
        <Fold
          title={t("form.label")}
          summary={t("form.labelSummary")}
          open={
            misses("ingredients", "usage", "warnings", "ethanol", "licence", "declaration", "included") ||
            isWrong("label")
          }
        >
          <LabelFields label={content.label ?? {}} productClass={chosen?.product_class} errors={errors} />
        </Fold>
        <Fold title={t("form.story")} summary={t("form.storySummary")} open={isWrong("story", "title_en")}>
          <LongField
            name="story_vi"
            label={t("form.storyVi")}
            hint={t("form.storyHint")}
            rows={5}
            maxLength={4_000}
            defaultValue={content.story_vi}
            error={errors.story_vi}
          />
          <Field
            name="title_en"
            label={t("form.titleEn")}
            optional={t("form.optional")}
            autoComplete="off"
            maxLength={120}
            defaultValue={content.title_en}
            error={errors.title_en}
          />
          <LongField
            name="story_en"
            label={t("form.storyEn")}
            optional={t("form.optional")}
            hint={t("form.storyEnHint")}
            rows={4}
            maxLength={4_000}
            defaultValue={content.story_en}
            error={errors.story_en}
          />
        </Fold>
        <Fold title={t("form.seasonTitle")} summary={t("form.seasonSummary")} open={isWrong("season", "preorder")}>
          <SeasonFields initial={content} earliest={today} errors={errors} />
        </Fold>
        <Fold title={t("form.areaTitle")} summary={t("form.areaSummary")} open={isWrong("delivery")}>
          <AreaFields
            provinces={provinces}
            chosen={content.delivery_province_codes ?? []}
            error={errors.delivery_province_codes}
          />
        </Fold>
      </div>
      <div className="grid min-w-0 gap-4 lg:sticky lg:top-6">
        <Card as="section">
          <h2 className="mb-2 text-lg">{t("label.title")}</h2>
          <Checklist checks={checks} />
        </Card>
        <div className="grid gap-3">
          <Button wide name="intent" value="publish" icon="check" disabled={sending === "publish"}>
            {sending === "publish" ? t("form.publishing") : product ? t("form.publishChanges") : t("form.publish")}
          </Button>
          <Button wide name="intent" value="save" look="secondary">
            {t("form.save")}
          </Button>
          <SaveLine state={state} overtook={overtook} />
        </div>
      </div>
    </Form>
  )
}

/** Names of the fields for the list of what is wrong; what a label lacks says it by itself. */
function useFieldLabels(): Readonly<Record<string, string>> {
  const t = useTranslations("sellerProducts.form")
  const rows = Array.from({ length: mostVariants }, (_, row) => [
    [`variants.${row}.unit`, t("unit")],
    [`variants.${row}.content`, t("content")],
    [`variants.${row}.price_vnd`, t("price")],
    [`variants.${row}.stock`, t("stock")],
    [`variants.${row}.low_stock`, t("lowStock")],
  ])
  return {
    title_vi: t("title"),
    title_en: t("titleEn"),
    pictures: t("pictures"),
    shelf_life_amount: t("shelfLife"),
    shelf_life_unit: t("shelfLifeUnit"),
    preorder_ships_on: t("preorder"),
    story_vi: t("storyVi"),
    story_en: t("storyEn"),
    ...Object.fromEntries(rows.flat()),
  }
}
