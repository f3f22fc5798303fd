import { CircleAlert, Info, Lightbulb, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/class-names";
import type { CalloutKind } from "@/lib/knowledge/source/components";

const kinds = {
  info: { Icon: Info, style: "border-info-solid/30 bg-info-soft [--mark:var(--info)]" },
  tip: { Icon: Lightbulb, style: "border-good-solid/30 bg-good-soft [--mark:var(--good)]" },
  warning: { Icon: TriangleAlert, style: "border-warn-solid/40 bg-warn-soft [--mark:var(--warn)]" },
  danger: { Icon: CircleAlert, style: "border-bad-solid/40 bg-bad-soft [--mark:var(--bad)]" },
} as const satisfies Record<CalloutKind, unknown>;

export function Callout({
  kind = "info",
  title,
  children,
}: {
  kind?: CalloutKind;
  title?: string;
  children?: ReactNode;
}) {
  const t = useTranslations("help.callout");
  const { Icon, style } = kinds[kind];
  return (
    <div role="note" data-card className={cn("my-6 flex items-start gap-3 rounded-lg border px-4 py-3", style)}>
      <Icon aria-hidden className="mt-1 size-4.5 shrink-0 text-(--mark)" />
      <div className="min-w-0 flex-1 [&>:last-child]:mb-0 [&>:nth-child(2)]:mt-0">
        <p className="mt-0 mb-1 font-semibold">{title ?? t(kind)}</p>
        {children}
      </div>
    </div>
  );
}
