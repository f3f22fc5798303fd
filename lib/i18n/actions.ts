"use server";

import { cookies, headers } from "next/headers";
import { RedirectType, redirect } from "next/navigation";
import { requireOwnRequest } from "@/lib/access/action";
import { localPath, localPathOf } from "./local-path";
import { isLocale } from "./locales";
import { isTheme } from "./theme";

const aYear = { maxAge: 60 * 60 * 24 * 365, sameSite: "lax", path: "/", httpOnly: true } as const;

/** Where to continue: the field `to`, or the page the form was on. Always a path on this site. */
async function whereTo(form: FormData): Promise<string> {
  return form.has("to") ? localPath(form.get("to")) : localPathOf((await headers()).get("referer"));
}

/** Fields: `locale`, and `to` where the other language lies at another address. */
export async function setLocaleAction(form: FormData): Promise<void> {
  await requireOwnRequest();
  const locale = form.get("locale");
  if (isLocale(locale)) (await cookies()).set("locale", locale, aYear);
  redirect(await whereTo(form), RedirectType.replace);
}

/** Fields: `theme`, and optionally `to`. */
export async function setThemeAction(form: FormData): Promise<void> {
  await requireOwnRequest();
  const theme = form.get("theme");
  if (isTheme(theme)) (await cookies()).set("theme", theme, aYear);
  redirect(await whereTo(form), RedirectType.replace);
}
