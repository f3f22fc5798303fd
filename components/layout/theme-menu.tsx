import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { setThemeAction } from "@/lib/i18n/actions";
import { type Theme, themes } from "@/lib/i18n/theme";
import { DropDown, dropDownItemStyle } from "./drop-down";
import { ThemeIcon } from "./theme-icon";

export function ThemeMenu({ theme }: { theme: Theme }) {
  const t = useTranslations("shell.theme");
  return (
    <DropDown
      id="theme-menu"
      label={t("label")}
      button={<ThemeIcon theme={theme} />}
      buttonClassName={buttonStyle("quiet", "sm", true)}
      align="end"
    >
      <form action={setThemeAction}>
        {themes.map((value) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={value === theme}
            className={dropDownItemStyle}
          >
            <ThemeIcon theme={value} />
            {t(value)}
            {value === theme && <Check aria-hidden className="ms-auto" />}
          </button>
        ))}
      </form>
    </DropDown>
  );
}
