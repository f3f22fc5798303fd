"use client";

import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Menu, MenuChoice } from "@/components/ui/menu";
import { setThemeAction } from "@/lib/i18n/actions";
import { type Theme, themes } from "@/lib/i18n/theme";
import { ThemeIcon } from "./theme-icon";
import { useHere } from "./use-here";

export function ThemeMenu({ theme }: { theme: Theme }) {
  const t = useTranslations("shell.theme");
  const here = useHere();

  function choose(value: string): void {
    const form = new FormData();
    form.set("theme", value);
    form.set("to", here);
    startTransition(() => setThemeAction(form));
  }

  const trigger = (
    <button type="button" aria-label={t("label")} className={buttonStyle("quiet", "sm", true)}>
      <ThemeIcon theme={theme} />
    </button>
  );
  const options = themes.map((value) => ({ value, label: t(value), icon: <ThemeIcon theme={value} /> }));
  return (
    <Menu trigger={trigger} align="end">
      <MenuChoice label={t("label")} value={theme} options={options} onChange={choose} />
    </Menu>
  );
}
