"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import type { EditorData } from "@/lib/knowledge/desk/draft-loaders";
import { isOfFrontMatter, type Refusal } from "@/lib/knowledge/source/refusal";
import { partsOf } from "@/lib/knowledge/writing/draft";
import { routes } from "@/lib/routes";
import { ConflictDialog } from "./conflict-dialog";
import { EditorFrame } from "./editor-frame";
import { EditorNotices } from "./editor-notices";
import { focusField } from "./focus-field";
import { type FormChoices, FrontMatterForm } from "./front-matter-form";
import { HeadText } from "./head-text";
import { InsertDialogs, type OpenDialog } from "./insert-dialogs";
import { LazyRichText } from "./lazy-rich-text";
import { ModeSwitch } from "./mode-switch";
import type { OpenedText } from "./opened-text";
import { OriginalText } from "./original-text";
import { PreviewPanel } from "./preview-panel";
import { ProblemList } from "./problem-list";
import type { Mode, RichTextHandle } from "./rich-text";
import { SaveBar } from "./save-bar";
import { SidePanel } from "./side-panel";
import { useAutosave } from "./use-autosave";
import { useChecked } from "./use-checked";
import { type MakePreview, usePreview } from "./use-preview";
import { useSaveKey } from "./use-save-key";
import { useSaving } from "./use-saving";
import { useText } from "./use-text";

export interface DocumentEditorProps {
  data: EditorData;
  opened: OpenedText;
  choices: FormChoices;
  preview: MakePreview;
}

type Side = "preview" | "properties" | "original";

/** One text being written: the editor, what it says of itself, how it will look, and what keeps it. */
export function DocumentEditor({ data, opened, choices, preview: make }: DocumentEditorProps) {
  const { author, document, lang, saved: first, format, original, mayPublish } = data;
  const t = useTranslations("editor");
  const sentence = useTranslations("fence");
  const isMarkdown = format === "md";
  const place = { authorId: author.id, documentId: document.id, lang };

  const rich = useRef<RichTextHandle>(null);
  const afterEditor = useRef<HTMLDivElement>(null);
  const [mode, setMode] = useState<Mode>(isMarkdown ? "source" : "rich-text");
  const [side, setSide] = useState<Side>(first.number !== null ? "preview" : original ? "original" : "properties");
  const [isUnreadable, setUnreadable] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [note, setNote] = useState("");
  const [isRestored, setRestored] = useState(opened.keptAt !== null);

  const autosave = useAutosave(place, opened.keptAt);
  const documentId = document.id;
  const translates = original?.number ?? null;
  const saving = useSaving({ documentId, lang, saved: first, basedOn: opened.basedOn, translates });
  const { basedOn, saved } = saving;
  const base = useRef(basedOn);
  base.current = basedOn;
  const onTyped = useCallback((source: string) => autosave.typed(source, base.current), [autosave.typed]);
  const text = useText(opened.source, onTyped);

  // What this browser kept because the portal did not answer then is sent now.
  const isLate = useRef(opened.keptAt !== null && opened.source !== data.draft?.source);
  useEffect(() => {
    if (isLate.current) onTyped(opened.source);
    isLate.current = false;
  }, [onTyped, opened.source]);

  const refusals = useChecked(text.source, format);
  // A form that is not filled in yet keeps nobody from seeing what they write.
  const isSound = refusals.every(isOfFrontMatter);
  const preview = usePreview({ documentId, lang, source: text.source, isSound, isShown: side === "preview" }, make);
  const problems = refusals.length === 0 ? preview.refusals : refusals;
  const isChanged = text.source !== saved.source;

  const switchTo = useCallback((next: Mode) => {
    setUnreadable(false);
    rich.current?.show(next);
    setMode(next);
  }, []);
  const goTo = (refusal: Refusal) => {
    if (refusal.line <= text.headLines) {
      setSide("properties");
      setTimeout(() => focusField(refusal.values.key ?? "title"), 80);
      return;
    }
    setMode("source");
    rich.current?.goTo(refusal.line - text.headLines);
  };
  const errorOf = (key: string) => {
    const found = problems.find(({ code, values }) => code.startsWith("front_matter") && values.key === key);
    if (!found) return undefined;
    const isMissing = found.code === "front_matter_needed" || found.code === "front_matter_empty";
    return isMissing ? t("component.needed") : sentence(found.code, found.values);
  };

  const save = useCallback(
    (onto: number | null = base.current) => {
      rich.current?.takeIn();
      // What was taken in just now is in the text before the next task.
      setTimeout(async () => {
        const source = text.latest();
        await autosave.hold();
        const number = await saving.save(source, onto, note);
        if (number === null) return autosave.release();
        autosave.settled({ source, number });
        setNote("");
        setRestored(false);
      }, 0);
    },
    [saving.save, text.latest, note, autosave.hold, autosave.settled, autosave.release],
  );
  useSaveKey(save);

  const addressOf = useCallback(
    (src: string) => (src.startsWith("./") ? routes.file(documentId, src.slice(2)) : src),
    [documentId],
  );
  const onUnreadable = useCallback(() => {
    setUnreadable(true);
    setMode("source");
  }, []);
  const openInsert = useCallback(() => setDialog("component"), []);
  const openPicture = useCallback(() => setDialog("picture"), []);
  const onReady = useCallback((handle: RichTextHandle) => {
    rich.current = handle;
  }, []);

  return (
    <div className="grid gap-4">
      <SaveBar
        documentId={documentId}
        state={autosave.state}
        savedNumber={saved.number}
        isChanged={isChanged}
        isSaving={saving.isSaving}
        mayPublish={mayPublish}
        note={note}
        onNote={setNote}
        onSave={() => save()}
        onPublish={() => saved.number !== null && saving.publish(saved.number)}
      />
      <EditorNotices
        problem={saving.problem}
        isMarkdown={isMarkdown}
        isUnreadable={isUnreadable}
        onDiscard={
          isRestored
            ? () => {
                text.replace(saved.source);
                autosave.forget();
                setRestored(false);
              }
            : null
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <section aria-label={t("text")} className="grid min-w-0 gap-3">
          {!isMarkdown && <ModeSwitch mode={mode} onMode={switchTo} />}
          <EditorFrame
            takesPictures={mode === "rich-text"}
            onPicture={(file) => setDialog(file)}
            onLeave={() => afterEditor.current?.focus()}
          >
            <LazyRichText
              key={text.generation}
              body={text.body}
              lang={lang}
              saved={partsOf(saved.source).body}
              startsIn={mode}
              links={data.links.map(({ address }) => address)}
              pictureAddress={addressOf}
              linesAbove={text.linesAbove}
              onChange={text.setBody}
              onUnreadable={onUnreadable}
              onReady={onReady}
              onInsert={openInsert}
              onPicture={openPicture}
            />
          </EditorFrame>
          <p className="text-ink-subtle text-xs">{t("leave")}</p>
        </section>
        <div
          ref={afterEditor}
          tabIndex={-1}
          className="grid min-w-0 gap-4 outline-none xl:sticky xl:top-28 xl:max-h-[calc(100dvh-8rem)] xl:overflow-y-auto xl:pb-4"
        >
          <ProblemList refusals={problems} onGoTo={goTo} />
          <SidePanel
            side={side}
            onSide={setSide}
            hasOriginal={original !== null}
            preview={<PreviewPanel preview={preview} isSound={isSound} />}
            properties={
              text.values ? (
                <FrontMatterForm
                  {...choices}
                  kind={document.kind}
                  lang={lang}
                  values={text.values}
                  set={text.setValue}
                  errorOf={errorOf}
                />
              ) : (
                <HeadText head={text.head} onChange={text.setHead} />
              )
            }
            original={
              original && <OriginalText source={original.source} lang={original.lang} number={original.number} />
            }
          />
        </div>
      </div>
      <InsertDialogs documentId={documentId} open={dialog} onClose={() => setDialog(null)} rich={rich} />
      {saving.conflict && (
        <ConflictDialog
          conflict={saving.conflict}
          mine={text.source}
          onClose={saving.dismiss}
          onKeepMine={(conflict) => {
            saving.accept(conflict);
            save(conflict.number);
          }}
          onTakeTheirs={(conflict) => {
            saving.accept(conflict);
            base.current = conflict.number;
            text.replace(conflict.source);
            autosave.forget();
          }}
          onMerge={(conflict) => {
            saving.accept(conflict);
            setTimeout(() => switchTo("diff"), 50);
          }}
        />
      )}
    </div>
  );
}
