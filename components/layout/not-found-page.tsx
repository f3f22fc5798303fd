"use client";

import { lazy } from "react";
import type { Locale } from "@/lib/i18n/locales";

const NotFoundText = lazy(() => import("./not-found-text"));

/**
 * Every page carries this one with it, in case it finds nothing. As code of the browser it is a reference there instead of
 * a whole page's markup, made and sent each time for nobody; what it says is fetched when it is shown.
 */
export function NotFoundPage({ locale }: { locale: Locale }) {
  return <NotFoundText locale={locale} />;
}
