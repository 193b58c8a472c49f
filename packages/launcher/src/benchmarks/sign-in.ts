import type { Target } from "./benchmark"

/** Signs a member of the demo in. @returns the header that its requests carry. */
export const signIn = async (
  { backendUrl }: Pick<Target, "backendUrl">,
  email: string,
): Promise<{ authorization: string }> => {
  const response = await fetch(`${backendUrl}/auth/member/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: "lienket-demo" }),
  })
  const { token } = (await response.json()) as { token?: string }
  if (token === undefined) throw new Error(`signing in as ${email} answered ${response.status}`)
  return { authorization: `Bearer ${token}` }
}
