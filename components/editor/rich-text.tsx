"use client";

import "@mdxeditor/editor/style.css";
import "./editor.css";
import { EditorView } from "@codemirror/view";
import { insertImage$, insertJsx$, MDXEditor, markdown$, type Realm, viewMode$ } from "@mdxeditor/editor";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { canKeepWording, keepWording, type Wording } from "@/lib/knowledge/source/keep-wording";
import { isInline } from "./component-words";
import { writing } from "./markdown-style";
import { newComponent } from "./new-component";
import { takeInNested } from "./rich-bridge";
import { richPlugins } from "./rich-plugins";
import { RichToolbar } from "./rich-toolbar";

export type Mode = "rich-text" | "source" | "diff";

export interface RichTextHandle {
  /** The text with everything that is being typed just now. */
  takeIn(): void;
  show(mode: Mode): void;
  insertComponent(name: string): void;
  insertPicture(picture: { src: string; altText: string }): void;
  /** Marks a line of the source; counted from 1 in the body. */
  goTo(line: number): void;
}

export interface RichTextProps {
  /** What is opened. Afterwards the editor holds the text; another text needs another `key`. */
  body: string;
  /** Of the text; the tools around it speak the reader's own. */
  lang: string;
  saved: string;
  startsIn: Mode;
  links: readonly string[];
  pictureAddress: (src: string) => string;
  linesAbove: () => number;
  onChange(body: string): void;
  onUnreadable(): void;
  onReady(handle: RichTextHandle): void;
  onInsert(): void;
  onPicture(): void;
}

/** MDXEditor in our setting: the visual editor, the source, and the difference from the saved version. */
export default function RichText(props: RichTextProps) {
  const {
    body,
    lang,
    saved,
    startsIn,
    links,
    pictureAddress,
    linesAbove,
    onChange,
    onUnreadable,
    onReady,
    onInsert,
    onPicture,
  } = props;
  const t = useTranslations("editor");
  const frame = useRef<HTMLDivElement>(null);
  const realm = useRef<Realm>(null);
  const text = useRef(body);
  const wording = useRef<Wording | null>(null);
  const isTouched = useRef(false);

  const translation = useCallback(
    (key: string, fallback: string, values: Record<string, unknown> = {}) =>
      t.has(`mdx.${key}` as never) ? t(`mdx.${key}` as never, values as never) : fallback,
    [t],
  );

  const changed = useCallback(
    (markdown: string) => {
      const isVisual = (realm.current?.getValue(viewMode$) ?? startsIn) === "rich-text";
      // Before anybody has touched it, the editor only says how it would write the text of its own accord.
      if (isVisual && !isTouched.current) {
        wording.current = { original: text.current, written: markdown };
        return;
      }
      text.current = isVisual && wording.current ? keepWording(markdown, wording.current) : markdown;
      onChange(text.current);
    },
    [onChange, startsIn],
  );

  const touch = useCallback(() => {
    if (isTouched.current || !realm.current) return;
    if (realm.current.getValue(viewMode$) !== "rich-text") return;
    const written = realm.current.getValue(markdown$);
    wording.current = { original: text.current, written };
    isTouched.current = true;
    if (!canKeepWording(wording.current)) onUnreadable();
  }, [onUnreadable]);

  const show = useCallback((mode: Mode) => {
    const here = realm.current;
    if (!here || here.getValue(viewMode$) === mode) return;
    takeInNested(here, { evenCells: true });
    // Source and difference show the author's own letters, not how the visual editor writes.
    if (here.getValue(viewMode$) === "rich-text") here.pub(markdown$, text.current);
    isTouched.current = false;
    here.pub(viewMode$, mode);
  }, []);

  /** A text that cannot be shown visually is shown as it is written. The other views do not mind. */
  const fallBack = useCallback(() => {
    if (realm.current?.getValue(viewMode$) !== "rich-text") return;
    show("source");
    onUnreadable();
  }, [show, onUnreadable]);

  const ready = useCallback(
    (given: Realm) => {
      realm.current = given;
      frame.current?.querySelector(".doc-editor-content")?.setAttribute("lang", lang);
      onReady({
        takeIn: () => takeInNested(given, { evenCells: true }),
        show,
        insertComponent: (name) => {
          touch();
          const { attributes: _none, children } = newComponent(name);
          given.pub(insertJsx$, { kind: isInline(name) ? "text" : "flow", name, props: {}, children } as never);
        },
        insertPicture: (picture) => {
          touch();
          given.pub(insertImage$, picture);
        },
        goTo: (line) => {
          show("source");
          setTimeout(() => markLine(frame.current, line), 80);
        },
      });
    },
    [onReady, show, touch, lang],
  );

  // What is typed inside a component is taken in a moment after the last key, not only when the component is left.
  useEffect(() => {
    const element = frame.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => realm.current && takeInNested(realm.current), 700);
    };
    const touching = ["beforeinput", "keydown", "pointerdown", "paste", "drop", "cut"] as const;
    for (const event of touching) element?.addEventListener(event, touch, true);
    element?.addEventListener("input", later, true);
    return () => {
      clearTimeout(timer);
      for (const event of touching) element?.removeEventListener(event, touch, true);
      element?.removeEventListener("input", later, true);
    };
  }, [touch]);

  const plugins = useMemo(
    () =>
      richPlugins({
        toolbar: () => <RichToolbar onRealm={ready} onInsert={onInsert} onPicture={onPicture} />,
        saved,
        links: [...links],
        pictureAddress,
        linesAbove,
        label: t("modes.source"),
        viewMode: startsIn,
      }),
    [ready, onInsert, onPicture, saved, links, pictureAddress, linesAbove, startsIn, t],
  );

  return (
    <div ref={frame}>
      <MDXEditor
        className="doc-editor"
        contentEditableClassName="doc-editor-content"
        markdown={body}
        trim={false}
        suppressHtmlProcessing
        toMarkdownOptions={writing}
        translation={translation}
        plugins={plugins}
        onChange={changed}
        onError={() => setTimeout(fallBack, 0)}
      />
    </div>
  );
}

function markLine(frame: HTMLElement | null, line: number): void {
  const dom = frame?.querySelector<HTMLElement>(".cm-editor");
  const view = dom && EditorView.findFromDOM(dom);
  if (!view) return;
  const { from, to } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
  view.focus();
}
