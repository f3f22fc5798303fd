import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Persona } from "@/lib/access/persona";
import { stopViewingAsAction } from "@/lib/access/persona-actions";
import { personaName } from "./persona-name";

/** Stands above every page of the help centre while an author reads as somebody else. */
export function PersonaBanner({ persona }: { persona: Persona }) {
  const t = useTranslations("access.viewAs");
  const roles = useTranslations("access.roles");
  return (
    <form
      action={stopViewingAsAction}
      data-print="hide"
      className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-warn-solid/40 bg-warn-soft px-4 py-2.5 text-sm"
    >
      <Eye aria-hidden className="size-4 shrink-0 text-warn" />
      <p className="min-w-0 flex-1 font-medium">{t("banner", { who: personaName(persona, t, roles) })}</p>
      <Button type="submit" size="sm">
        {t("stop")}
      </Button>
    </form>
  );
}
