import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { inter, interExtended } from "@/components/ui/fonts";
import { Toaster } from "@/components/ui/toast";
import { clientNamespaces } from "@/lib/i18n/namespaces";
import { isTheme } from "@/lib/i18n/theme";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("description"),
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#131c1f" },
  ],
};

/** Reading cookies here renders every page per request, which the nonce in the content security policy needs. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, messages, jar] = await Promise.all([getLocale(), getMessages(), cookies()]);
  const chosen = jar.get("theme")?.value;
  const theme = isTheme(chosen) ? chosen : "system";
  const sent = Object.fromEntries(clientNamespaces.map((namespace) => [namespace, messages[namespace]]));
  return (
    <html lang={locale} data-theme={theme} className={`${inter.variable} ${interExtended.variable}`}>
      <body className="min-h-dvh antialiased">
        <NextIntlClientProvider messages={sent}>
          {children}
          <Toaster />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
