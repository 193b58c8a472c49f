import { getListing } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useState } from "react"
import { useTranslations } from "use-intl"

import { orNotFound } from "~/backend/not-found.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button } from "~/ui/button"
import { ErrorState } from "~/ui/error-state"
import { Notice } from "~/ui/notice"

import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { DeviceOffer } from "../listing/device-offer"
import { postListing } from "../listing/listing-action.server"
import { ListingForm } from "../listing/listing-form"
import { provinceChoices } from "../listing/seller-listing.server"
import { ProductDoneNotice } from "../products/product-done-notice"
import { ProductState } from "../products/product-state"
import type { Route } from "./+types/route"
import { actOnProduct, isQuickAct } from "./act-on-product.server"
import { ProductHistory } from "./product-history"
import { QuickActs } from "./quick-acts"

export async function loader(args: Route.LoaderArgs) {
  const { context, params } = args
  const member = await verify(args, "cooperative")
  const [product, provinces] = await Promise.all([
    orNotFound(member.call(getListing, { params: { id: params.id } })),
    provinceChoices(context),
  ])
  return {
    product,
    provinces,
    today: businessDate(new Date()),
    organizationId: member.membership.organization.id,
    done: memberSessionOf(context).get("productDone"),
    formKey: crypto.randomUUID(),
  }
}

export async function action(args: Route.ActionArgs) {
  const { context, params, request } = args
  const member = await verify(args, "cooperative")
  const isForm = request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false
  if (isForm) {
    const form = new URLSearchParams(await request.text())
    if (isQuickAct(form.get("intent") ?? "")) {
      return actOnProduct({ request, context, member, productId: params.id }, form)
    }
  }
  const product = await orNotFound(member.call(getListing, { params: { id: params.id } }))
  return postListing({
    request,
    context,
    member,
    draftId: product.draft_id,
    productId: product.id,
    responsible: product.seller.responsible,
    page: `/kenh-htx/san-pham/${product.id}`,
  })
}

export { revalidateAfterRefusal as shouldRevalidate } from "../order/revalidate-after-refusal"

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title:
        args.loaderData.product.title ||
        translator(localeOfPath(args.location.pathname), "seller-products")("sellerProducts.title"),
      index: false,
    },
  )

export default function ProductPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerProducts")
  const { product, provinces, today, organizationId, done, formKey } = loaderData
  const draft = product.open_draft
  const [taken, setTaken] = useState(0)
  const refusal = refusalOf(actionData)
  const ofForm = refusal && Object.keys(refusal.fields).length > 0 ? refusal : undefined
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: t("title"), to: "/kenh-htx/san-pham" }, { label: product.title }]} />
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-2xl">{product.title}</h1>
        <ProductState product={product} />
      </div>
      <ProductDoneNotice done={done} />
      {refusal?.message ? (
        <div className="mb-4">
          <ErrorState title={refusal.message} text={t("form.changed")} />
        </div>
      ) : null}
      {product.state === "on_sale" && !product.is_shown ? <Notice className="mb-4">{t("form.pending")}</Notice> : null}
      <div className="grid gap-4">
        <QuickActs product={product} formKey={formKey} />
        {draft === null ? null : (
          <Notice icon="pencil">
            <p>{t("form.openDraft")}</p>
            <Form method="post" action={`/kenh-htx/san-pham/${product.id}`} className="mt-2">
              <input type="hidden" name="intent" value="discard" />
              <input type="hidden" name="draft_id" value={draft.id} />
              <Button look="quiet" icon="undo-2" className="-ml-5">
                {t("form.discardChanges")}
              </Button>
            </Form>
          </Notice>
        )}
        <h2 className="mt-2 text-xl">{t("form.edit")}</h2>
        <DeviceOffer
          draftId={product.draft_id}
          organizationId={organizationId}
          savedAt={draft?.updated_at ?? product.updated_at}
          isBlank={false}
          productId={product.id}
          onTaken={() => setTaken(taken + 1)}
        />
        <ListingForm
          key={[product.updated_at, draft === null, taken, ...product.variants.map(({ price_vnd }) => price_vnd)].join(
            " ",
          )}
          draftId={product.draft_id}
          version={draft?.version ?? 0}
          content={draft?.content ?? product.content}
          pictures={draft?.pictures ?? product.pictures}
          organizationId={organizationId}
          responsible={product.seller.responsible}
          provinces={provinces}
          today={today}
          product={product}
          refusal={ofForm}
        />
        <ProductHistory history={product.history} />
      </div>
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
