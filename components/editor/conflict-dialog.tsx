"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { compareRows } from "./compare-rows";

export interface Conflict {
  readonly number: number;
  readonly source: string;
  readonly authorName: string | null;
  /** An instant as ISO 8601. */
  readonly createdAt: string;
}

export interface ConflictDialogProps {
  conflict: Conflict;
  mine: string;
  onKeepMine(conflict: Conflict): void;
  onTakeTheirs(conflict: Conflict): void;
  onMerge(conflict: Conflict): void;
  onClose(): void;
}

/** Somebody saved in between: both texts, and the choice. Whatever is chosen, the other's version stays in the history. */
export function ConflictDialog({ conflict, mine, onKeepMine, onTakeTheirs, onMerge, onClose }: ConflictDialogProps) {
  const t = useTranslations("editor.conflict");
  const common = useTranslations("common");
  const format = useFormatter();
  const name = conflict.authorName ?? t("somebody");
  const when = format.dateTime(new Date(conflict.createdAt), { dateStyle: "short", timeStyle: "short" });
  const rows = compareRows(conflict.source, mine);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title", { name })}
      description={t("lead", { number: conflict.number, when })}
      closeLabel={common("close")}
      size="xl"
      footer={
        <>
          <Button onClick={() => onTakeTheirs(conflict)}>{t("takeTheirs")}</Button>
          <Button onClick={() => onKeepMine(conflict)}>{t("keepMine")}</Button>
          <Button variant="primary" onClick={() => onMerge(conflict)}>
            {t("merge")}
          </Button>
        </>
      }
    >
      <section
        aria-label={t("both")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        data-scroll
        className="max-h-[50dvh] overflow-auto rounded-lg border border-line"
      >
        <table className="w-full table-fixed border-collapse text-xs max-sm:block">
          <caption className="sr-only">{t("both")}</caption>
          <thead className="sticky top-0 bg-surface-muted">
            <tr>
              <th scope="col" className="px-3 py-2 text-start font-semibold">
                {t("theirs", { name })}
              </th>
              <th scope="col" className="px-3 py-2 text-start font-semibold">
                {t("mine")}
              </th>
            </tr>
          </thead>
          <tbody className="font-mono">
            {rows.map(({ theirs, mine: own, isSame }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names, and the list is drawn anew as a whole
              <tr key={i} className="border-line border-t align-top">
                <Line text={theirs} tone={isSame ? "" : "bg-bad-soft text-bad"} label={isSame ? "" : t("onlyTheirs")} />
                <Line text={own} tone={isSame ? "" : "bg-good-soft text-good"} label={isSame ? "" : t("onlyMine")} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}

function Line({ text, tone, label }: { text: string | null; tone: string; label: string }) {
  return (
    <td className={cn("whitespace-pre-wrap break-words px-3 py-0.5", text !== null && tone)}>
      {text !== null && label && <span className="sr-only">{label} </span>}
      {text ?? ""}
    </td>
  );
}
