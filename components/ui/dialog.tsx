"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { buttonStyle } from "./button-style";
import { cn } from "./class-names";

export interface DialogProps {
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** The button that opens it; leave out when `open` is controlled. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "sm" | "md" | "lg" | "xl";
  footer?: ReactNode;
  children?: ReactNode;
}

const widths = { sm: "max-w-sm", md: "max-w-lg", lg: "max-w-3xl", xl: "max-w-6xl" } as const;

export function Dialog(props: DialogProps) {
  const { title, description, closeLabel, trigger, open, onOpenChange, size = "md", footer, children } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          className={cn(
            "fixed inset-x-4 top-[10dvh] z-50 mx-auto flex max-h-[80dvh] flex-col rounded-xl border border-line bg-surface text-ink shadow-popup outline-none",
            "transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0",
            widths[size],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-6 pt-5">
            <div>
              <Base.Title className="font-semibold text-lg">{title}</Base.Title>
              {description && (
                <Base.Description className="mt-1 text-ink-muted text-sm">{description}</Base.Description>
              )}
            </div>
            <Base.Close aria-label={closeLabel} className={cn(buttonStyle("quiet", "sm", true), "-me-2")}>
              <X aria-hidden />
            </Base.Close>
          </header>
          <div className="overflow-y-auto px-6 py-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-6 py-4">{footer}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
