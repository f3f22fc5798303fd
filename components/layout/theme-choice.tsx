import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/class-names";
import { setThemeAction } from "@/lib/i18n/actions";
import { type Theme, themes } from "@/lib/i18n/theme";
import { ThemeIcon } from "./theme-icon";

/** Three buttons in a form: the choice of theme that needs no script. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const t = useTranslations("shell.theme");
  return (
    <form action={setThemeAction}>
      <fieldset className="inline-flex rounded-lg border border-line bg-surface-muted p-0.5">
        <legend className="sr-only">{t("label")}</legend>
        {themes.map((value) => (
          <button
            key={value}
            type="submit"
            name="theme"
            value={value}
            aria-pressed={value === theme}
            className={cn(
              "inline-flex h-7 items-center whitespace-nowrap gap-1.5 rounded-md border px-2 text-xs -outline-offset-2",
              value === theme
                ? "border-line bg-surface font-medium text-ink"
                : "border-transparent text-ink-muted hover:text-ink",
            )}
          >
            <ThemeIcon theme={value} className="size-3.5" />
            {t(value)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
