import { index, layout, prefix, route } from "@react-router/dev/routes"

import { agreementPages } from "../agreement/routes"
import { sharedObstaclePages } from "../obstacle/routes"
import { sentReportPages } from "../report/routes"

export const allianceRoutes = [
  layout("routes/alliance/layout.tsx", [
    ...prefix("lien-minh", [
      index("routes/alliance/home/route.tsx"),
      route("but-toan", "routes/alliance/entries/route.tsx"),
      route("thong-bao", "routes/alliance/notifications/route.tsx"),
      route("thong-bao/chua-doc", "routes/alliance/notifications/unread.ts"),
      route("htx", "routes/alliance/cooperatives/route.tsx"),
      route("htx/:id", "routes/alliance/cooperative/route.tsx"),
      route("xac-minh", "routes/alliance/applications/route.tsx"),
      route("xac-minh/:id", "routes/alliance/application/route.tsx"),
      route("tep/:id", "routes/alliance/document.ts"),
      route("tin-nhan", "routes/alliance/messages/route.tsx"),
      route("chung-nhan", "routes/alliance/certificates/route.tsx"),
      route("chung-nhan/:id", "routes/alliance/certificate/route.tsx"),
      route("thoa-thuan", "routes/alliance/agreements/route.tsx"),
      route("thoa-thuan/bang-tien-do", "routes/alliance/agreements/table.ts"),
      route("thoa-thuan/moi", "routes/alliance/agreement-new/route.tsx"),
      route("thoa-thuan/nhap-excel", "routes/alliance/agreement-import/upload.tsx"),
      route("thoa-thuan/nhap-excel/:id", "routes/alliance/agreement-import/route.tsx"),
      route("thoa-thuan/:id", "routes/alliance/agreement/route.tsx"),
      route("tien-do", "routes/alliance/progress/route.tsx"),
      route("tien-do/bang-tien-do", "routes/alliance/progress/table.ts"),
      route("don-doc", "routes/alliance/urges/route.tsx"),
      route("don-doc/cai-dat", "routes/alliance/urge-settings/route.tsx"),
      route("hoi-nghi", "routes/alliance/conferences/route.tsx"),
      route("hoi-nghi/moi", "routes/alliance/conference-form/route.tsx"),
      route("hoi-nghi/:id", "routes/alliance/conference/route.tsx"),
      route("hoi-nghi/:id/bang-tien-do", "routes/alliance/conference/table.ts"),
      route("hoi-nghi/:id/bao-cao", "routes/alliance/conference/report.ts"),
      route("hoi-nghi/:id/sua", "routes/alliance/conference-form/route.tsx", { id: "correct-conference" }),
      route("tai-giay-to", "routes/agreement/add-document.ts", { id: "alliance-add-document" }),
      ...agreementPages("alliance"),
      ...sharedObstaclePages("alliance"),
      route("vuong-mac/moi", "routes/obstacle/raise/route.tsx", { id: "alliance-obstacle-raise" }),
      route("vuong-mac/:id", "routes/alliance/obstacle/route.tsx"),
      ...sentReportPages,
      route("co-quan-giai-quyet", "routes/alliance/agencies/route.tsx"),
      route("co-quan-giai-quyet/moi", "routes/alliance/agency-form/route.tsx"),
      route("co-quan-giai-quyet/:id", "routes/alliance/agency-form/route.tsx", { id: "change-agency" }),
      route("*", "routes/alliance/not-found.tsx"),
    ]),
  ]),
  route("lien-minh/man-hinh", "routes/alliance/province-screen/route.tsx"),
  route("lien-minh/man-hinh/so-lieu", "routes/alliance/province-screen/figures.ts"),
  route("lien-minh/hoi-nghi/:id/man-hinh", "routes/alliance/conference-screen/route.tsx"),
  route("lien-minh/hoi-nghi/:id/so-lieu", "routes/alliance/conference-screen/figures.ts"),
]
