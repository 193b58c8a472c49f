import { addDocument, documentOf } from "./documents"
import { addPicture, pictureByHash, picturesOf } from "./pictures"

/** Pictures that are shown and documents that are kept, by the organisation that handed them in. */
export class MediaModuleService {
  readonly addPicture = addPicture
  readonly pictureByHash = pictureByHash
  readonly picturesOf = picturesOf
  readonly addDocument = addDocument
  readonly documentOf = documentOf
}
