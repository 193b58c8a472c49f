import { termsVersion } from "@lienket/contracts"
import type { AxiosInstance, AxiosResponse } from "axios"
import { testPassword } from "./people"

type Given = Readonly<Record<string, unknown>>

/** What a cooperative of Lạng Sơn gives of itself, before a test spoils it. */
export const applicationOf = (changes: Given = {}): Given => ({
  kind: "cooperative",
  name: "Hợp tác xã Thử Đồng Tâm",
  tax_code: "0100233488",
  province_code: "20",
  commune_code: "05983",
  address_line: "Số 1, thôn Thử",
  representative_name: "Nguyễn Thị Thử",
  representative_title: "Giám đốc",
  phone: "0912 345 678",
  bank_bin: "970446",
  bank_account_number: "1234 5678 9012",
  bank_account_name: "HTX Thử Đồng Tâm",
  terms_version: termsVersion,
  manager_name: "Nguyễn Thị Thử",
  email: "dong-tam@lienket.example",
  password: testPassword,
  ...changes,
})

interface Answer {
  readonly id: string
  readonly organization: { readonly handle: string; readonly name: string }
  readonly code: string
  readonly field?: string
  readonly message: string
}

export const apply = (
  api: AxiosInstance,
  given: Given,
  headers: Readonly<Record<string, string>> = {},
): Promise<AxiosResponse<Answer>> =>
  api.post<Answer>("/member/applications", given, { headers, validateStatus: () => true })
