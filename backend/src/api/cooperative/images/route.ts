import { addPicture } from "@lienket/contracts"
import { handle } from "../../../http/handle"
import { keepPicture } from "../../../workflows/media/keep-picture"

export const POST = handle(addPicture, async ({ container, file, caller, now }) =>
  keepPicture(container, { file, caller, at: now }),
)
