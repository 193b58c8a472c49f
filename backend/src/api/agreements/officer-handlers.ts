import type * as contracts from "@lienket/contracts"
import type { AgreementDetail, ConferenceDetail } from "@lienket/contracts"
import type { FileAnswer } from "../../http/answer-file"
import type { Call } from "../../http/handle"
import { holdAsOfficer, holdForBuyer } from "../../workflows/agreements/agreement-act"
import { answerDelivery } from "../../workflows/agreements/answer-delivery"
import { changeAgreementState } from "../../workflows/agreements/change-state"
import { enterAgreementDraft } from "../../workflows/agreements/enter-agreement"
import { addConference, changeConference } from "../../workflows/agreements/keep-conference"
import { changeAgreementSettings } from "../../workflows/agreements/keep-settings"
import { chooseOfficer, officersOf } from "../../workflows/agreements/choose-officer"
import { proposeVersion } from "../../workflows/agreements/propose-version"
import { recordDelivery, recordReturn } from "../../workflows/agreements/record-delivery"
import { recordPaperSignature, withdrawProposal } from "../../workflows/agreements/sign-version"
import { urgeParty } from "../../workflows/agreements/urge-party"
import { agreementDocument } from "./agreement-document"
import { listFollowedAgreements } from "./list-agreements"
import { viewerOf } from "./officer-viewer"
import { partyChoices } from "./party-choices"
import { readProgress } from "./progress/view-progress"
import { readyUrgesFor, urgesOfAlliance } from "./urge-views"
import { viewAgreement } from "./view-agreement"
import { listConferences, viewConference } from "./view-conference"
import { viewSettings } from "./view-settings"

type Contracts = typeof contracts
type Detail = Promise<AgreementDetail>

const actOf = ({
  container,
  caller,
  now,
}: Pick<Call<Contracts["getProvinceAgreement"]>, "container" | "caller" | "now">) => ({ container, caller, at: now })

/** What the alliance sees of the agreements that it follows, and what its officers do with them. */
export const officerHandlers = {
  list: async (call: Call<Contracts["listProvinceAgreements"]>) =>
    listFollowedAgreements(call.container, call.db, call.query, viewerOf(call)),

  progress: async (call: Call<Contracts["getAgreementProgress"]>) =>
    (await readProgress(call, call.query, viewerOf(call))).progress,

  get: async (call: Call<Contracts["getProvinceAgreement"]>): Detail =>
    viewAgreement(call, call.params.id, viewerOf(call)),

  enter: async (call: Call<Contracts["enterAgreement"]>): Detail => {
    const id = await enterAgreementDraft(actOf(call), call.body, call.idempotencyKey)
    return await viewAgreement(call, id, viewerOf(call))
  },

  propose: async (call: Call<Contracts["proposeForParties"]>): Detail => {
    await proposeVersion(actOf(call), call.params.id, call.body, holdAsOfficer)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  signOnPaper: async (call: Call<Contracts["recordPaperSignature"]>): Detail => {
    await recordPaperSignature(actOf(call), call.params.id, call.body)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  changeState: async (call: Call<Contracts["changeAgreementState"]>): Detail => {
    await changeAgreementState(actOf(call), call.params.id, call.body)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  deliver: async (call: Call<Contracts["recordForBuyer"]>): Detail => {
    await recordDelivery(actOf(call), call.params.id, call.body, call.idempotencyKey, holdForBuyer)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  answer: async (call: Call<Contracts["answerForBuyer"]>): Detail => {
    const id = await answerDelivery(actOf(call), call.params.id, call.body, holdForBuyer)
    return await viewAgreement(call, id, viewerOf(call))
  },

  giveBack: async (call: Call<Contracts["returnForBuyer"]>): Detail => {
    const id = await recordReturn(actOf(call), call.params.id, call.body, call.idempotencyKey, holdForBuyer)
    return await viewAgreement(call, id, viewerOf(call))
  },

  withdrawProposal: async (call: Call<Contracts["withdrawProposal"]>): Detail => {
    await withdrawProposal(actOf(call), call.params.id, call.body)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  chooseOfficer: async (call: Call<Contracts["chooseOfficer"]>): Detail => {
    await chooseOfficer(actOf(call), call.params.id, call.body.officer_id)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  officers: async (call: Call<Contracts["listOfficers"]>) => ({
    items: await officersOf(call.container, call.db, call.caller.organization.id),
  }),

  document: async (call: Call<Contracts["getAgreementDocument"]>): Promise<FileAnswer> =>
    agreementDocument(call, call.params, viewerOf(call)),

  urges: async (call: Call<Contracts["listUrges"]>) =>
    urgesOfAlliance(call.container, call.db, call.query, viewerOf(call)),

  readyUrges: async (call: Call<Contracts["getReadyUrges"]>) => readyUrgesFor(call, call.params.id, viewerOf(call)),

  urge: async (call: Call<Contracts["urgeParty"]>): Detail => {
    await urgeParty(actOf(call), call.params.id, call.body, call.idempotencyKey)
    return await viewAgreement(call, call.params.id, viewerOf(call))
  },

  settings: async (call: Call<Contracts["getAgreementSettings"]>) =>
    viewSettings(call.container, call.db, viewerOf(call)),

  changeSettings: async (call: Call<Contracts["changeAgreementSettings"]>) => {
    await changeAgreementSettings(actOf(call), call.body)
    return await viewSettings(call.container, call.db, viewerOf(call))
  },

  parties: async (call: Call<Contracts["listPartyChoices"]>) => partyChoices(call.db, call.query),

  conferences: async (call: Call<Contracts["listConferences"]>) => {
    const { limit = 20, offset = 0 } = call.query
    const listed = await listConferences(call.container, call.db, { limit, offset }, viewerOf(call))
    return { ...listed, limit, offset }
  },

  conference: async (call: Call<Contracts["getConference"]>): Promise<ConferenceDetail> =>
    viewConference(call, call.params.id, viewerOf(call), call.query),

  addConference: async (call: Call<Contracts["addConference"]>): Promise<ConferenceDetail> => {
    const id = await addConference(actOf(call), call.body, call.idempotencyKey)
    return await viewConference(call, id, viewerOf(call))
  },

  changeConference: async (call: Call<Contracts["changeConference"]>): Promise<ConferenceDetail> => {
    await changeConference(actOf(call), call.params.id, call.body)
    return await viewConference(call, call.params.id, viewerOf(call))
  },
}
