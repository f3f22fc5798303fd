"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { DocumentEditor, type DocumentEditorProps } from "./document-editor";
import { readLocally } from "./local-draft";
import { type OpenedText, textToOpen } from "./opened-text";

/** Looks, before anything is shown, whether this browser has kept a text that the portal never got. */
export function EditorGate(props: Omit<DocumentEditorProps, "opened">) {
  const { author, document, lang, draft, saved } = props.data;
  const t = useTranslations("editor");
  const [opened, setOpened] = useState<OpenedText | null>(null);
  useEffect(() => {
    const local = readLocally({ authorId: author.id, documentId: document.id, lang });
    setOpened((before) => before ?? textToOpen({ saved, draft, local }));
  }, [author.id, document.id, lang, saved, draft]);
  if (!opened) return <p className="py-16 text-center text-ink-subtle text-sm">{t("loading")}</p>;
  return <DocumentEditor {...props} opened={opened} />;
}
