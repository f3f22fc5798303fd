"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { TextareaField } from "@/components/ui/textarea";
import { addInformationAction, reopenSolvedCaseAction } from "@/lib/cases/follow/act-actions";
import { FileField } from "./file-field";
import { SendingEnd } from "./sending-end";
import { useSending } from "./use-sending";

const actions = { add: addInformationAction, reopen: reopenSolvedCaseAction };

interface MessageFormProps {
  act: keyof typeof actions;
  org: string;
  /** "NORD-123". */
  reference: string;
}

/** A message to the ServiceDesk with pictures and files: more to know, or why the case is taken up again. */
export function MessageForm({ act, org, reference }: MessageFormProps) {
  const t = useTranslations("follow");
  const id = useId();
  const sending = useSending(actions[act]);
  const { result, formProps, errorOf, typed } = sending;
  return (
    <form {...formProps} className="grid max-w-2xl gap-4">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="ref" value={reference} />
      <TextareaField
        key={typed("text") ?? ""}
        name="text"
        id={`${id}-text`}
        label={t(`${act}.label`)}
        hint={t(`${act}.hint`)}
        error={errorOf("text")}
        defaultValue={typed("text")}
      />
      <FileField id={`${id}-files`} result={result} />
      <SendingEnd submit={t(`${act}.submit`)} sending={sending} />
    </form>
  );
}
