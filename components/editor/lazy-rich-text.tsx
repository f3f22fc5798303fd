"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";

function Waiting() {
  const t = useTranslations("editor");
  return <p className="px-5 py-16 text-center text-ink-subtle text-sm">{t("loading")}</p>;
}

/** The editor is large and lives in the browser alone: only this page fetches it, after it is drawn. */
export const LazyRichText = dynamic(() => import("./rich-text"), { ssr: false, loading: Waiting });
