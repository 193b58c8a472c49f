import { route } from "@react-router/dev/routes"

const entries = "routes/report/entries/route.tsx"

/** Reports in the channel of a cooperative; its own are named by template and period. */
export const ownReportPages = [
  route("bao-cao", "routes/cooperative/reports/route.tsx"),
  route("bao-cao/tep/:id/:document", "routes/cooperative/report/document.ts"),
  route("bao-cao/:code/:period", "routes/cooperative/report/route.tsx"),
  route("bao-cao/:code/:period/but-toan", entries, { id: "cooperative-report-entries" }),
]

/** Reports as an alliance reads them, and what it asks for. */
export const sentReportPages = [
  route("bao-cao", "routes/alliance/reports/route.tsx"),
  route("bao-cao/tong-hop", "routes/alliance/consolidation/route.tsx"),
  route("bao-cao/tong-hop/:file", "routes/alliance/consolidation/file.ts"),
  route("bao-cao/mau", "routes/alliance/report-templates/route.tsx"),
  route("bao-cao/mau-moi", "routes/alliance/report-template-new/route.tsx"),
  route("bao-cao/mau/:code", "routes/alliance/report-template-form/route.tsx"),
  route("bao-cao/:id", "routes/alliance/report/route.tsx"),
  route("bao-cao/:id/but-toan", entries, { id: "alliance-report-entries" }),
  route("bao-cao/:id/tep/:document", "routes/alliance/report/document.ts"),
]
