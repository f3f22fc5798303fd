"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { offeredComponents } from "./component-words";

export interface InsertDialogProps {
  open: boolean;
  onClose(): void;
  onChoose(name: string): void;
}

/** Everything that can be put into a text besides plain writing, each with what it is good for. */
export function InsertDialog({ open, onClose, onChoose }: InsertDialogProps) {
  const t = useTranslations("editor");
  const common = useTranslations("common");
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("insert.title")}
      description={t("insert.lead")}
      closeLabel={common("close")}
      size="lg"
    >
      <ul className="grid gap-2 sm:grid-cols-2">
        {offeredComponents.map((name) => (
          <li key={name}>
            <button
              type="button"
              data-insert={name}
              onClick={() => onChoose(name)}
              className="flex h-full w-full flex-col items-start rounded-lg border border-line bg-surface px-4 py-3 text-start hover:bg-surface-hover"
            >
              <span className="block font-medium text-sm">{t(`component.${name}.name` as never)}</span>
              <span className="mt-0.5 block text-ink-subtle text-sm">{t(`component.${name}.use` as never)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
