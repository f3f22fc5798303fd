"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { InputField } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { uploadFileAction } from "@/lib/knowledge/desk/draft-actions";

export interface PictureDialogProps {
  documentId: string;
  /** A picture that was pasted or dropped; null lets the person choose one. */
  file: File | null;
  onClose(): void;
  onStored(picture: { name: string; altText: string }): void;
}

/** Stores a picture with the document, and asks for the words that stand for it where it is not seen. */
export function PictureDialog({ documentId, file, onClose, onStored }: PictureDialogProps) {
  const t = useTranslations("editor.picture");
  const common = useTranslations("common");
  const words = useTranslations();
  const [chosen, setChosen] = useState<File | null>(file);
  const [altText, setAltText] = useState("");
  const [problem, setProblem] = useState<{ field: "file" | "alt"; text: string } | null>(null);
  const [isStoring, startStoring] = useTransition();
  const description = useRef<HTMLInputElement>(null);
  const shown = usePicture(chosen);

  const store = () => {
    if (!chosen) return setProblem({ field: "file", text: t("missing") });
    if (altText.trim() === "") {
      description.current?.focus();
      return setProblem({ field: "alt", text: t("altMissing") });
    }
    setProblem(null);
    startStoring(async () => {
      const form = new FormData();
      form.set("document", documentId);
      form.set("file", chosen, chosen.name || "bild.png");
      try {
        const { file: stored, ...result } = await uploadFileAction({ status: "idle" }, form);
        if (stored) return onStored({ name: stored.name, altText: altText.trim() });
        const key = result.status === "error" ? result.messageKey : "errors.unavailable";
        setProblem({ field: "file", text: words(key as never) });
      } catch {
        setProblem({ field: "file", text: t("failed") });
      }
    });
  };

  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title")}
      description={t("lead")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" onClick={store} aria-disabled={isStoring || undefined}>
            {isStoring ? t("storing") : t("insert")}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          store();
        }}
      >
        {shown && (
          // biome-ignore lint/performance/noImgElement: the picture is still in the browser's memory
          <img src={shown} alt="" className="max-h-48 justify-self-start rounded-lg border border-line" />
        )}
        {!file && (
          <Field name="picture-file" label={t("choose")} hint={t("chooseHint")}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
                className="min-h-9 text-sm file:me-3 file:h-9 file:rounded-lg file:border file:border-line-strong/50 file:bg-surface file:px-3.5 file:font-medium file:text-ink"
                onChange={(event) => setChosen(event.currentTarget.files?.[0] ?? null)}
              />
            )}
          </Field>
        )}
        <InputField
          ref={description}
          name="picture-alt"
          label={t("alt")}
          hint={t("altHint")}
          value={altText}
          required
          autoFocus={file !== null}
          error={problem?.field === "alt" ? problem.text : undefined}
          onChange={(event) => setAltText(event.currentTarget.value)}
        />
        {isStoring && <progress aria-label={t("storing")} className="h-1.5 w-full accent-accent" />}
        {problem?.field === "file" && (
          <Notice kind="error" live>
            {problem.text}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

function usePicture(file: File | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setAddress(null);
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
