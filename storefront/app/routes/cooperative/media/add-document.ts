import { addDocument } from "@lienket/contracts"

import { passUpload } from "./pass-upload.server"
import type { Route } from "./+types/add-document"

/** Takes one scan from a page of the channel. */
export const action = (args: Route.ActionArgs) => passUpload(args, addDocument)
