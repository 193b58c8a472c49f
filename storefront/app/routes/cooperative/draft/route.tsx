import { deleteDraft } from "@lienket/contracts"
import { businessDate } from "@lienket/vietnam"
import { useState } from "react"
import { useTranslations } from "use-intl"

import { notFound } from "~/backend/not-found.server"
import { refusalOf } from "~/forms/refusal"
import { localeOfPath } from "~/i18n/locale"
import { Form, localeRedirect } from "~/i18n/navigation"
import { translator } from "~/i18n/translator"
import { pageMeta } from "~/seo/page-meta"
import { Breadcrumbs } from "~/ui/breadcrumbs"
import { Button } from "~/ui/button"
import { Notice } from "~/ui/notice"

import { memberSessionOf } from "../../member/member-session.server"
import { verify } from "../../member/verify.server"
import { DeviceOffer } from "../listing/device-offer"
import { postListing } from "../listing/listing-action.server"
import { ListingForm } from "../listing/listing-form"
import { findDraft, provinceChoices, sellerFacts } from "../listing/seller-listing.server"
import { ProductDoneNotice } from "../products/product-done-notice"
import type { Route } from "./+types/route"

const draftIds = /^ldraft_[0-9a-zA-Z]{20,40}$/

export async function loader(args: Route.LoaderArgs) {
  const { context, params, request } = args
  const member = await verify(args, "cooperative")
  if (!draftIds.test(params.id)) throw notFound()
  const [draft, seller, provinces] = await Promise.all([
    findDraft(member, params.id),
    sellerFacts(member),
    provinceChoices(context),
  ])
  // What was published under this id is changed on the page of its product.
  if (draft?.product_id) throw localeRedirect(request, `/kenh-htx/san-pham/${draft.product_id}`)
  const { organization } = member.membership
  return {
    draftId: params.id,
    version: draft?.version ?? 0,
    savedAt: draft?.updated_at,
    content: draft?.content ?? { label: { origin: seller.origin } },
    pictures: draft?.pictures ?? [],
    responsible: seller.responsible,
    provinces,
    today: businessDate(new Date()),
    organizationId: organization.id,
    isVerified: organization.state === "verified",
    done: memberSessionOf(context).get("productDone"),
  }
}

export async function action(args: Route.ActionArgs) {
  const { context, params, request } = args
  const member = await verify(args, "cooperative")
  const page = `/kenh-htx/san-pham/nhap/${params.id}`
  if (args.url.searchParams.has("bo")) {
    const draft = await findDraft(member, params.id)
    if (draft) await member.call(deleteDraft, { params: { id: params.id }, body: {} })
    memberSessionOf(context).flash("productDone", { did: "discarded", title: draft?.content.title_vi ?? "" })
    return localeRedirect(request, "/kenh-htx/san-pham")
  }
  const { responsible } = await sellerFacts(member)
  return postListing({ request, context, member, draftId: params.id, productId: undefined, responsible, page })
}

export { revalidateAfterRefusal as shouldRevalidate } from "../order/revalidate-after-refusal"

export const meta: Route.MetaFunction = (args) =>
  pageMeta(
    args,
    args.loaderData && {
      title: translator(localeOfPath(args.location.pathname), "seller-products")("sellerProducts.new"),
      index: false,
    },
  )

export default function NewListing({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations("sellerProducts")
  const { draftId, version, savedAt, content, isVerified, done } = loaderData
  const [taken, setTaken] = useState(0)
  return (
    <main id="noi-dung" className="page pt-2 pb-10 md:pt-4">
      <Breadcrumbs crumbs={[{ label: t("title"), to: "/kenh-htx/san-pham" }, { label: t("new") }]} />
      <h1 className="mt-2 mb-4 text-2xl">{t("new")}</h1>
      <ProductDoneNotice done={done} />
      {isVerified ? null : <Notice className="mb-4">{t("form.pending")}</Notice>}
      <DeviceOffer
        key={draftId}
        draftId={draftId}
        organizationId={loaderData.organizationId}
        savedAt={savedAt}
        isBlank={version === 0}
        productId={undefined}
        onTaken={() => setTaken(taken + 1)}
      />
      <ListingForm
        key={`${draftId} ${taken}`}
        draftId={draftId}
        version={version}
        content={content}
        pictures={loaderData.pictures}
        organizationId={loaderData.organizationId}
        responsible={loaderData.responsible}
        provinces={loaderData.provinces}
        today={loaderData.today}
        product={undefined}
        refusal={refusalOf(actionData)}
      />
      {version > 0 ? (
        <Form method="post" action={`/kenh-htx/san-pham/nhap/${draftId}?bo`} className="mt-6 border-t border-clay pt-4">
          <Button look="danger" icon="trash-2">
            {t("form.discard")}
          </Button>
        </Form>
      ) : null}
    </main>
  )
}

export { CooperativePageError as ErrorBoundary } from "../page-error"
