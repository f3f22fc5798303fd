import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkFollower } from "@/components/layout/link-follower";
import { inter, interExtended } from "@/components/ui/fonts";
import { Toaster } from "@/components/ui/toast";
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
  const [locale, t, jar] = await Promise.all([getLocale(), getTranslations("shell"), cookies()]);
  const chosen = jar.get("theme")?.value;
  const theme = isTheme(chosen) ? chosen : "system";
  return (
    <html lang={locale} data-theme={theme} className={`${inter.variable} ${interExtended.variable}`}>
      <body className="min-h-dvh antialiased">
        {children}
        <LinkFollower />
        <Toaster label={t("notifications")} />
      </body>
    </html>
  );
}
