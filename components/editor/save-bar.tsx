"use client";

import { Save } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { routes } from "@/lib/routes";
import { KeepStatus } from "./keep-status";
import type { KeepState } from "./use-autosave";

export interface SaveBarProps {
  documentId: string;
  state: KeepState;
  savedNumber: number | null;
  isChanged: boolean;
  isSaving: boolean;
  mayPublish: boolean;
  note: string;
  onNote(note: string): void;
  onSave(): void;
  onPublish(): void;
}

/** Stays in sight while one writes: what is kept, what is saved, and the way on to publishing. */
export function SaveBar(props: SaveBarProps) {
  const { documentId, state, savedNumber, isChanged, isSaving, mayPublish, note, onNote, onSave, onPublish } = props;
  const t = useTranslations("editor.save");
  return (
    <div className="sticky top-(--header-height) z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-canvas px-4 py-2 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8">
      <div className="min-w-0 flex-1 basis-40">
        <KeepStatus state={state} savedNumber={savedNumber} />
      </div>
      <Input
        aria-label={t("note")}
        placeholder={t("note")}
        value={note}
        maxLength={300}
        onChange={(event) => onNote(event.currentTarget.value)}
        className="max-w-72 flex-1 basis-48 max-sm:hidden"
      />
      <div className="flex flex-wrap gap-2">
        <Button
          variant={isChanged ? "primary" : "secondary"}
          onClick={onSave}
          aria-disabled={isSaving || undefined}
          aria-keyshortcuts="Control+S"
          title={t("shortcut")}
        >
          <Save aria-hidden />
          {isSaving ? t("saving") : t("button")}
        </Button>
        {savedNumber !== null && !isChanged && (
          <>
            {mayPublish && (
              <Button variant="primary" onClick={onPublish} aria-disabled={isSaving || undefined}>
                {t("publish")}
              </Button>
            )}
            <LinkButton href={routes.desk.document(documentId)} variant={mayPublish ? "secondary" : "primary"}>
              {mayPublish ? t("toPublish") : t("toReview")}
            </LinkButton>
          </>
        )}
      </div>
    </div>
  );
}
