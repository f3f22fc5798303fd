"use client";

import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";

export interface LazyMessagesProps {
  locale: Locale;
  messages: AbstractIntlMessages;
  children: ReactNode;
}

/** The translator, in a file of its own so that it loads with what needs it. */
export default function LazyMessages({ locale, messages, children }: LazyMessagesProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Stockholm">
      {children}
    </NextIntlClientProvider>
  );
}
