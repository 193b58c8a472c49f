const kindNames: Readonly<Record<string, string>> = {
  ocop: "Giấy chứng nhận OCOP",
  vietgap: "Chứng nhận VietGAP",
  globalgap: "Chứng nhận GlobalGAP",
  organic: "Chứng nhận hữu cơ",
  haccp: "Chứng nhận HACCP",
  iso_22000: "Chứng nhận ISO 22000",
  food_safety: "Giấy chứng nhận an toàn thực phẩm",
  planting_area: "Mã số vùng trồng",
  trademark: "Nhãn hiệu",
  collective_mark: "Nhãn hiệu tập thể",
  certification_mark: "Nhãn hiệu chứng nhận",
  geographical_indication: "Chỉ dẫn địa lý",
  industrial_design: "Kiểu dáng công nghiệp",
  patent: "Sáng chế",
}

/** What a certificate is called in a notice: its kind as its paper names it, and its number. */
export const certificateName = ({ kind, number }: { readonly kind: string; readonly number: string }): string =>
  `${kindNames[kind] ?? "Chứng nhận"} ${number}`
