import agency from "./agency.json"
import obstacle from "./obstacle.json"
import portal from "./portal.json"
import upload from "./upload.json"

export const messages = {
  agency,
  obstacle,
  portal,
  upload,
}
