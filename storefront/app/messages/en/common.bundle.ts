import common from "./common.json"
import member from "./member.json"

export const messages = { common, member }
