"use client";

import { Paperclip } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import type { WithFilesResult } from "@/lib/cases/follow/act-actions";
import { problemsOfChoice, type RefusedFile } from "@/lib/cases/follow/files";
import { formatBytes } from "@/lib/format";
import { acceptedExtensions } from "@/lib/knowledge/files/file-types";

interface FileFieldProps {
  id: string;
  result: WithFilesResult;
  optionalLabel?: string;
}

/** A choice of files. What cannot be sent is said at once and by name; a form that was refused still has its files. */
export function FileField({ id, result, optionalLabel }: FileFieldProps) {
  const t = useTranslations("follow.files");
  const lang = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const kept = useRef<readonly File[]>([]);
  const isRefused = useRef(false);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [isAnswerOld, setAnswerOld] = useState(false);
  const problems = problemsOfChoice(chosen);
  const refused = isAnswerOld || result.status !== "error" ? [] : (result.refusedFiles ?? []);
  const sentence = ({ name, problem }: RefusedFile) => t(problem, { name: name ?? "" });
  const said = (problems.length > 0 ? problems : refused).map(sentence);

  // Known before the form is emptied, which its answer does, also a refusal.
  useLayoutEffect(() => {
    isRefused.current = result.status === "error";
    setAnswerOld(false);
  }, [result]);

  // After a refusal the files are put back; any other emptying means them too.
  useEffect(() => {
    const form = input.current?.form;
    const afterReset = () =>
      setTimeout(() => {
        if (isRefused.current) return putBack(input.current, kept.current);
        kept.current = [];
        setChosen([]);
      });
    form?.addEventListener("reset", afterReset);
    return () => form?.removeEventListener("reset", afterReset);
  }, []);

  const choose = (files: FileList | null) => {
    const list = [...(files ?? [])];
    kept.current = list;
    setChosen(list);
    setAnswerOld(true);
    // The browser itself then sends nothing, and says why.
    input.current?.setCustomValidity(problemsOfChoice(list).map(sentence).join(" "));
  };

  return (
    <Field
      name="files"
      id={id}
      label={t("label")}
      hint={t("hint")}
      optionalLabel={optionalLabel}
      error={said.length > 0 ? said.join(" ") : undefined}
    >
      {(control) => (
        <>
          <input
            {...control}
            ref={input}
            type="file"
            multiple
            accept={acceptedExtensions.join()}
            onChange={(event) => choose(event.target.files)}
            className="w-full cursor-pointer rounded-lg border border-line-strong border-dashed bg-surface p-2 text-ink-muted text-sm file:me-3 file:cursor-pointer file:rounded-md file:border file:border-line file:border-solid file:bg-surface-muted file:px-3 file:py-1.5 file:text-ink hover:border-ink-subtle aria-invalid:border-bad-solid"
          />
          {chosen.length > 0 && (
            <ul aria-label={t("chosen", { n: chosen.length })} className="grid gap-1 text-ink-muted text-sm">
              {chosen.map(({ name, size }) => (
                <li key={name} className="wrap-anywhere flex items-start gap-1.5">
                  <Paperclip aria-hidden className="mt-0.5 size-4 shrink-0" />
                  <span>
                    {name} <span className="text-ink-subtle">{formatBytes(size, lang)}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  );
}

/** A field's own list is emptied with it, so the files come in a new one. */
function putBack(input: HTMLInputElement | null, files: readonly File[]): void {
  if (!input || files.length === 0) return;
  const list = new DataTransfer();
  for (const file of files) list.items.add(file);
  input.files = list.files;
}
