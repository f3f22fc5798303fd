"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select";
import { TextareaField } from "@/components/ui/textarea";
import type { ActionResult } from "@/lib/access/action";
import { isLow, reasons, scores } from "@/lib/satisfaction/invitation";
import type { SurveyForm as Survey } from "@/lib/satisfaction/survey-queries";
import { ScoreButtons } from "./score-buttons";

export interface SurveyFormProps {
  action: (previous: ActionResult, form: FormData) => Promise<ActionResult>;
  /** The link's token, or the customer and the case. */
  hidden: Record<string, string>;
  state: Survey["state"];
  /** False when it can no longer be answered or changed. */
  isOpen: boolean;
  /** The last day to answer, in words. */
  lastDay: string | null;
  score: number | null;
  /** Chosen in the mail, and not sent. */
  chosen: number | null;
  comment: string;
  reason: string | null;
  questions: readonly { key: string; label: string; given: number | null }[];
  /** The last day to change the answer, in words. */
  changeUntil: string | null;
}

/** One press on a score answers; what else one wants to say comes after. */
export function SurveyForm(props: SurveyFormProps) {
  const { action, hidden, state, isOpen, lastDay, score, chosen } = props;
  const t = useTranslations("survey");
  const all = useTranslations();
  const [result, send, pending] = useActionState(action, { status: "idle" });
  const name = (value: number) => t(`score.${value}` as never);
  const fixed = Object.entries(hidden).map(([key, value]) => (
    <input key={key} type="hidden" name={key} value={value} />
  ));
  if (!isOpen && score !== null) return <p>{t("closedAnswer", { score, name: name(score) })}</p>;
  if (!isOpen)
    return <Notice>{state === "superseded" ? t("superseded") : t("expired", { when: lastDay ?? "" })}</Notice>;
  // A score of the mail that differs from the answer waits for its press, until something is pressed here.
  const waiting = chosen !== score && (score === null || result.status === "idle") ? chosen : null;
  return (
    <div className="grid gap-5">
      <div aria-live="polite" className="empty:hidden">
        {result.status === "error" && <Notice kind="error">{all(result.messageKey as never)}</Notice>}
        {score !== null && (
          <Notice kind="good" title={t("thanks")}>
            <p>{t("yourScore", { score, name: name(score) })}</p>
            {props.changeUntil && <p>{t("changeUntil", { when: props.changeUntil })}</p>}
          </Notice>
        )}
      </div>
      <form action={send} className="grid gap-4">
        {fixed}
        {waiting !== null && (
          <div className="grid justify-items-start gap-3">
            <p className="font-medium">
              {t(score === null ? "confirm" : "confirmChange", { score: waiting, name: name(waiting) })}
            </p>
            <Button type="submit" variant="primary" name="score" value={waiting} aria-disabled={pending || undefined}>
              {t("confirmButton", { score: waiting })}
            </Button>
            {score === null && <p className="text-ink-muted text-sm">{t("orChoose")}</p>}
          </div>
        )}
        {score !== null && <p className="font-medium text-sm">{t("changeScore")}</p>}
        <ScoreButtons label={t("scale")} name={name} given={score} disabled={pending} values={scores} />
      </form>
      {score !== null && <More {...props} score={score} send={send} pending={pending} typed={typedIn(result)} />}
    </div>
  );
}

function typedIn(result: ActionResult): string | undefined {
  return result.status === "error" ? result.values.comment : undefined;
}

interface MoreProps extends SurveyFormProps {
  score: number;
  send: (form: FormData) => void;
  pending: boolean;
  typed: string | undefined;
}

function More({ hidden, score, comment, reason, questions, send, pending, typed }: MoreProps) {
  const t = useTranslations("survey");
  const ownId = useId();
  return (
    <form action={send} className="grid gap-4 border-line border-t pt-5">
      {Object.entries({ ...hidden, score: String(score) }).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {isLow(score) && (
        <SelectField
          name="reason"
          id={`${ownId}-reason`}
          label={t("why")}
          defaultValue={reason ?? ""}
          options={[
            { value: "", label: t("reason.none") },
            ...reasons.map((value) => ({ value, label: t(`reason.${value}`) })),
          ]}
        />
      )}
      <TextareaField
        key={typed ?? ""}
        name="comment"
        id={`${ownId}-comment`}
        label={t("comment")}
        hint={t("commentHint")}
        optionalLabel={t("optional")}
        defaultValue={typed ?? comment}
      />
      {questions.map(({ key, label, given }) => (
        <SelectField
          key={key}
          name={`q.${key}`}
          id={`${ownId}-${key}`}
          label={label}
          defaultValue={given === null ? "" : String(given)}
          options={[
            { value: "", label: t("extraNone") },
            ...scores.map((value) => ({ value: String(value), label: `${value} – ${t(`score.${value}` as never)}` })),
          ]}
        />
      ))}
      <div>
        <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
