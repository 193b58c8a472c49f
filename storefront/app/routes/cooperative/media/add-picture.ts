import { addPicture } from "@lienket/contracts"

import { passUpload } from "./pass-upload.server"
import type { Route } from "./+types/add-picture"

/** Takes one photograph from a page of the channel. */
export const action = (args: Route.ActionArgs) => passUpload(args, addPicture)
