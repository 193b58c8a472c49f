import { readEnvironment } from "../../../environment"
import { serveMedia } from "../../../http/serve-media"

export const GET = serveMedia(readEnvironment().LIENKET_UPLOADS)
