import { MemberError } from "./member-error"
import { MemberFrame } from "./member-frame"

/** Boundary of a portal as a whole: its own frame cannot be shown to whoever it is not for. */
export function FramedMemberError() {
  return (
    <MemberFrame>
      <MemberError />
    </MemberFrame>
  )
}
