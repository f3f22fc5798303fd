"use client";

import { useTranslations } from "next-intl";
import { Toaster as Base, toast } from "sonner";

/** Says what just happened. Anything that must be read stays on the page as a `Notice` instead. */
export const notify = {
  done: (message: string) => toast.success(message),
  failed: (message: string) => toast.error(message, { duration: 10_000 }),
  say: (message: string) => toast(message),
};

export function Toaster() {
  const t = useTranslations("shell");
  return (
    <Base
      position="bottom-right"
      duration={6000}
      containerAriaLabel={t("notifications")}
      style={{ fontFamily: "inherit" }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-ink text-sm shadow-popup [&_svg]:size-4",
          success: "[&_[data-icon]]:text-good",
          error: "[&_[data-icon]]:text-bad",
          title: "font-medium",
          description: "text-ink-muted",
        },
      }}
    />
  );
}
