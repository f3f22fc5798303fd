"use client";

import type { KeyboardEvent, ReactNode } from "react";

export interface EditorFrameProps {
  /** Whether a picture that is pasted or dropped is put into the text. */
  takesPictures: boolean;
  onPicture(file: File): void;
  onLeave(): void;
  children: ReactNode;
}

/** What uses Tab itself: lists and code are indented by it, and it leads from cell to cell. */
const takesTab = "li, td, th, pre, .cm-editor, input, textarea, select, button";

/** Around the editor: Tab passes through ordinary text, Escape leads out of all of it, and pictures that are pasted or dropped are caught before it sees them. */
export function EditorFrame({ takesPictures, onPicture, onLeave, children }: EditorFrameProps) {
  const take = (event: { preventDefault(): void; stopPropagation(): void }, data: DataTransfer | null) => {
    const file = [...(data?.files ?? [])].find(({ type }) => type.startsWith("image/"));
    if (!file || !takesPictures) return;
    event.preventDefault();
    event.stopPropagation();
    onPicture(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what happens in the editor inside
    <div
      className="min-w-0 rounded-lg border border-line bg-surface"
      onKeyDownCapture={beforeEditor}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onLeave();
      }}
      onPasteCapture={(event) => take(event, event.clipboardData)}
      onDropCapture={(event) => take(event, event.dataTransfer)}
    >
      {children}
    </div>
  );
}

/** Keys that the editor is not asked about. */
function beforeEditor(event: KeyboardEvent): void {
  if (event.key === "Tab") {
    const caret = getSelection()?.focusNode;
    const place = caret instanceof Element ? caret : caret?.parentElement;
    // The selection stays in the text while a tool above it has the focus.
    const isText = event.target instanceof HTMLElement && event.target.isContentEditable;
    const isInText = isText && !place?.closest(takesTab);
    // Otherwise nobody comes from the text back to the tools above it.
    if (isInText) event.stopPropagation();
  }
  // Underlined words read as links, and Markdown has none: the editor would write HTML, which is refused.
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "u") {
    event.preventDefault();
    event.stopPropagation();
  }
}
