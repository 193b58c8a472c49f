import {
  Form as RouterForm,
  Link as RouterLink,
  NavLink as RouterNavLink,
  redirect,
  useLocation,
  type FormProps,
  type LinkProps,
  type NavLinkProps,
} from "react-router"

import { localeOfPath, localePath, type Locale } from "./locale"

/** Language of the page being shown. */
export function useLocale(): Locale {
  return localeOfPath(useLocation().pathname)
}

type LocalLinkProps = Omit<LinkProps, "to"> & { to: string }

/** Link to a page of ours in the reader's language; `to` is written without a language. */
export function Link({ to, ...props }: LocalLinkProps) {
  return <RouterLink to={localePath(useLocale(), to)} {...props} />
}

type LocalNavLinkProps = Omit<NavLinkProps, "to"> & { to: string }

/** As `Link`, and says `aria-current="page"` when the reader is there. */
export function NavLink({ to, ...props }: LocalNavLinkProps) {
  return <RouterNavLink to={localePath(useLocale(), to)} {...props} />
}

type LocalFormProps = Omit<FormProps, "action"> & { action?: string }

/** Form that works without JavaScript and posts to a page in the reader's language. */
export function Form({ action, ...props }: LocalFormProps) {
  const locale = useLocale()
  return <RouterForm action={action === undefined ? undefined : localePath(locale, action)} {...props} />
}

/** Redirects to a page of ours in the language of the request. */
export function localeRedirect(request: Request, path: string, init?: ResponseInit | number) {
  return redirect(localePath(localeOfPath(new URL(request.url).pathname), path), init)
}
