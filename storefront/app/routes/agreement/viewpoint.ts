import type { AgreementCard, AgreementState, MemberRole } from "@lienket/contracts"

import type { AgreementPortal } from "./portal"

/** What somebody may do with an agreement: what is not allowed is not offered. */
export type Viewpoint = Readonly<{
  portal: AgreementPortal
  maySign: boolean
  mayPropose: boolean
  /** Records and answers deliveries, for the own side or for a buyer that is only named. */
  mayDeliver: boolean
  /** Orders goods at the agreed price. */
  mayCallOff: boolean
  /** Looks at what the buyer can order so. */
  seesCallOffs: boolean
  /** Says that goods went back, for the own side or for a buyer that is only named. */
  mayReturn: boolean
  mayPay: boolean
  /** Keeps what was signed on paper, and decides on the state of the whole. */
  mayDecide: boolean
  /** Says what stands in the way. */
  mayRaise: boolean
}>

/** Under these no delivery can be recorded; after the end one can still report what came before it. */
const closed: ReadonlySet<AgreementState> = new Set(["draft", "paused"])
/** An agreement that has come to its end. */
const ended: ReadonlySet<AgreementState> = new Set(["completed", "ended_early"])

type Seen = Pick<AgreementCard, "state" | "own_side" | "buyer">

/** The backend decides again; this keeps buttons away that it would refuse. */
export function viewpointOf(portal: AgreementPortal, role: MemberRole, { state, own_side, buyer }: Seen): Viewpoint {
  const isOpen = !ended.has(state)
  const isSigned = !closed.has(state)
  if (portal === "alliance") {
    const mayEdit = role !== "viewer"
    return {
      portal,
      maySign: false,
      mayPropose: mayEdit && isOpen,
      mayDeliver: mayEdit && isSigned && buyer.organization_id === null,
      mayCallOff: false,
      seesCallOffs: false,
      mayReturn: mayEdit && buyer.organization_id === null,
      mayPay: false,
      mayDecide: mayEdit,
      mayRaise: mayEdit,
    }
  }
  const isManager = role === "manager"
  return {
    portal,
    maySign: isManager,
    mayPropose: isManager && isOpen,
    mayDeliver: isSigned,
    mayCallOff: own_side === "buyer" && isSigned && isOpen,
    seesCallOffs: own_side === "seller" && isSigned && isOpen,
    mayReturn: true,
    mayPay: isManager && own_side === "seller" && state !== "draft",
    mayDecide: false,
    mayRaise: true,
  }
}
