import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";

const kinds = {
  info: { Icon: Info, style: "border-info-solid/30 bg-info-soft [--icon:var(--info)]" },
  good: { Icon: CircleCheck, style: "border-good-solid/30 bg-good-soft [--icon:var(--good)]" },
  warn: { Icon: TriangleAlert, style: "border-warn-solid/40 bg-warn-soft [--icon:var(--warn)]" },
  error: { Icon: CircleAlert, style: "border-bad-solid/40 bg-bad-soft [--icon:var(--bad)]" },
} as const;

export interface NoticeProps {
  kind?: keyof typeof kinds;
  title?: ReactNode;
  /** True when it appears in answer to what the reader just did, so that it is announced. */
  live?: boolean;
  className?: string;
  children?: ReactNode;
}

export function Notice({ kind = "info", title, live = false, className, children }: NoticeProps) {
  const { Icon, style } = kinds[kind];
  return (
    <div
      role={live ? (kind === "error" ? "alert" : "status") : undefined}
      className={cn("flex items-start gap-3 rounded-lg border px-4 py-3 text-sm", style, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-(--icon)" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? "mt-0.5 text-ink-muted" : undefined}>{children}</div>}
      </div>
    </div>
  );
}
