"use client";

import type { RefObject } from "react";
import { InsertDialog } from "./insert-dialog";
import { PictureDialog } from "./picture-dialog";
import type { RichTextHandle } from "./rich-text";

/** The list of components, a picture to choose, or a picture that was pasted or dropped. */
export type OpenDialog = "component" | "picture" | File;

export interface InsertDialogsProps {
  documentId: string;
  open: OpenDialog | null;
  onClose(): void;
  rich: RefObject<RichTextHandle | null>;
}

/** What asks before something is put into the text, at the place where one was writing. */
export function InsertDialogs({ documentId, open, onClose, rich }: InsertDialogsProps) {
  return (
    <>
      <InsertDialog
        open={open === "component"}
        onClose={onClose}
        onChoose={(name) => {
          onClose();
          rich.current?.insertComponent(name);
        }}
      />
      {open !== null && open !== "component" && (
        <PictureDialog
          documentId={documentId}
          file={open === "picture" ? null : open}
          onClose={onClose}
          onStored={({ name, altText }) => {
            onClose();
            rich.current?.insertPicture({ src: `./${name}`, altText });
          }}
        />
      )}
    </>
  );
}
