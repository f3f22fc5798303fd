"use server";

import { cookies } from "next/headers";
import { RedirectType, redirect } from "next/navigation";
import { localPath } from "./local-path";
import { isLocale } from "./locales";
import { isTheme } from "./theme";

const aYear = { maxAge: 60 * 60 * 24 * 365, sameSite: "lax", path: "/", httpOnly: true } as const;

/** Fields: `locale`, `to` (where to continue, on this site). */
export async function setLocaleAction(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (isLocale(locale)) (await cookies()).set("locale", locale, aYear);
  redirect(localPath(form.get("to")), RedirectType.replace);
}

/** Fields: `theme`, `to` (where to continue, on this site). */
export async function setThemeAction(form: FormData): Promise<void> {
  const theme = form.get("theme");
  if (isTheme(theme)) (await cookies()).set("theme", theme, aYear);
  redirect(localPath(form.get("to")), RedirectType.replace);
}
