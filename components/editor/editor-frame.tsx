"use client";

import type { ReactNode } from "react";

export interface EditorFrameProps {
  /** Whether a picture that is pasted or dropped is put into the text. */
  takesPictures: boolean;
  onPicture(file: File): void;
  onLeave(): void;
  children: ReactNode;
}

/** Around the editor: Escape leads out of it, and pictures that are pasted or dropped are caught before it sees them. */
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
