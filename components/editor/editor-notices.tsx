"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export interface EditorNoticesProps {
  /** Why the last saving did not succeed. */
  problem: string | null;
  isMarkdown: boolean;
  isUnreadable: boolean;
  /** Opens the saved version instead of the unsaved text that was restored; null where none was. */
  onDiscard: (() => void) | null;
}

/** What has to be known about the text before one goes on writing it. */
export function EditorNotices({ problem, isMarkdown, isUnreadable, onDiscard }: EditorNoticesProps) {
  const t = useTranslations("editor");
  const place = useRef<HTMLDivElement>(null);

  // The buttons that save and publish stay in sight far below the notice.
  useEffect(() => {
    if (problem) place.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);

  return (
    <>
      {problem && (
        <div ref={place} className="scroll-mt-36">
          <Notice kind="error" live>
            {problem}
          </Notice>
        </div>
      )}
      {onDiscard && (
        <Notice kind="info" title={t("restored.title")}>
          <p>{t("restored.lead")}</p>
          <Button size="sm" className="mt-2" onClick={onDiscard}>
            {t("restored.discard")}
          </Button>
        </Notice>
      )}
      {isMarkdown && <Notice kind="info">{t("markdown")}</Notice>}
      {isUnreadable && (
        <Notice kind="warn" live>
          {t("unreadable")}
        </Notice>
      )}
    </>
  );
}
