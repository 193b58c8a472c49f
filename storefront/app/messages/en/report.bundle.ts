import report from "./report.json"
import upload from "./upload.json"

export const messages = { report, upload }
