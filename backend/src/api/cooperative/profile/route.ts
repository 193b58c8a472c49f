import { editOrganizationProfile, getOrganizationProfile } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { editProfile } from "../../../workflows/organization/edit-profile"
import { viewProfile } from "./view-profile"

export const GET = handle(getOrganizationProfile, viewProfile)

export const POST = handle(editOrganizationProfile, async (call) => {
  await editProfile(call.container, { body: call.body, caller: call.caller, at: call.now })
  return await viewProfile(call)
})
