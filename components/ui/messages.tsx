import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";
import type { Namespace } from "@/lib/i18n/namespaces";

export interface MessagesProps {
  /** What the client components inside need beside `common` and `errors`. */
  of: readonly Namespace[];
  children: ReactNode;
}

/** Sends the strings of a few namespaces to the browser, for this part of the page only. */
export function Messages({ of, children }: MessagesProps) {
  const all = useMessages() as Record<string, unknown>;
  const wanted = ["common", "errors", ...of];
  const sent = Object.fromEntries(wanted.map((namespace) => [namespace, all[namespace]]));
  return <NextIntlClientProvider messages={sent as never}>{children}</NextIntlClientProvider>;
}
