"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { usePageKeys } from "@/components/layout/page-keys";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import { notifyDone } from "@/components/ui/toast";
import type { DeskAbility } from "@/lib/cases/desk/abilities";
import { answerCaseAction, noteCaseAction, resolveCaseAction, waitCaseAction } from "@/lib/cases/desk/case-actions";
import { routes } from "@/lib/routes";
import { DeskForm, type DeskFormProps } from "./desk-form";
import type { CannedChoice } from "./message-box";
import { takeCase } from "./take-case";

export interface ComposerProps {
  target: DeskFormProps["target"];
  abilities: Readonly<Record<DeskAbility, boolean>>;
  canned: readonly CannedChoice[];
  /** The viewer, so that another in the same tab finds nothing of theirs. */
  viewerId: string;
  /** Nobody has answered yet. */
  isFirst: boolean;
  /** A local date. */
  today: string;
}

const modes = ["answer", "note", "wait", "resolve"] as const;
type Mode = (typeof modes)[number];

const letters: Record<Mode, string> = { answer: "r", note: "n", wait: "w", resolve: "l" };

/** Everything that is written on a case: an answer, a note, what it waits for, the final report. A letter leads to each. */
export function Composer({ target, abilities, canned, viewerId, isFirst, today }: ComposerProps) {
  const t = useTranslations("caseDesk");
  const words = useTranslations();
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const possible = useMemo(() => modes.filter((mode) => abilities[mode]), [abilities]);
  const [mode, setMode] = useState<Mode | undefined>(possible[0]);
  const [led, setLed] = useState<{ mode: Mode; times: number }>({ mode: "answer", times: 0 });
  const [refusal, setRefusal] = useState<string | null>(null);
  const current = mode && possible.includes(mode) ? mode : possible[0];

  const take = useCallback(async () => {
    const result = await takeCase(target).catch(() => null);
    setRefusal(
      result?.status === "done" ? null : result?.status === "error" ? result.messageKey : "errors.unavailable",
    );
    if (result?.status === "done") notifyDone(words(result.messageKey as never));
  }, [target, words]);

  const keys = useMemo(
    () => [
      ...possible.map((one) => ({
        key: letters[one],
        label: t(`keys.${one}`),
        run: () => {
          setMode(one);
          setLed(({ times }) => ({ mode: one, times: times + 1 }));
        },
      })),
      ...(abilities.assign ? [{ key: "a", label: t("keys.take"), run: () => void take() }] : []),
      { key: "b", label: t("keys.back"), run: () => router.push(routes.desk.cases()) },
    ],
    [possible, abilities, t, take, router],
  );
  usePageKeys(keys);

  // A key leads to the field, not only to the tab; the panel that is left may still be there.
  useEffect(() => {
    if (led.times === 0) return;
    const wanted = requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-mode=${led.mode}] textarea`)?.focus(),
    );
    return () => cancelAnimationFrame(wanted);
  }, [led]);

  const keep = (what: Mode) => `desk:${viewerId}:${target.ref}:${what}`;
  const forms: Record<Mode, DeskFormProps> = {
    answer: {
      target,
      action: answerCaseAction,
      takesFiles: true,
      submit: t("answer.submit"),
      variant: "primary",
      text: { label: t("answer.text"), hint: isFirst ? t("answer.hint") : undefined, keep: keep("answer"), canned },
    },
    note: {
      target,
      action: noteCaseAction,
      takesFiles: true,
      submit: t("note.submit"),
      text: { label: t("note.text"), hint: t("note.hint"), keep: keep("note") },
    },
    wait: {
      target,
      action: waitCaseAction,
      submit: t("wait.submit"),
      variant: "primary",
      fields: [
        {
          name: "reason",
          label: t("wait.reason"),
          options: (["customer", "third_party", "maintenance"] as const).map((value) => ({
            value,
            label: t(`wait.${value}`),
          })),
        },
        { name: "party", label: t("wait.whom"), onlyFor: "third_party", autoComplete: "off" },
        {
          name: "reference",
          label: t("wait.reference"),
          optionalLabel: t("optional"),
          onlyFor: "third_party",
          autoComplete: "off",
        },
        {
          name: "nextContact",
          label: t("wait.nextContact"),
          hint: t("wait.nextContactHint"),
          type: "date",
          min: today,
        },
      ],
      text: {
        label: t("wait.text"),
        hint: t("wait.textHint"),
        keep: keep("wait"),
        optionalLabel: t("optional"),
        canned,
      },
    },
    resolve: {
      target,
      action: resolveCaseAction,
      takesFiles: true,
      submit: t("resolve.submit"),
      variant: "primary",
      text: { label: t("resolve.text"), hint: t("resolve.hint"), keep: keep("resolve"), canned },
    },
  };

  return (
    <div ref={frame} className="grid grid-cols-1 gap-3">
      <div aria-live="polite" className="empty:hidden">
        {refusal && <Notice kind="error">{words(refusal as never)}</Notice>}
      </div>
      <Tabs
        label={t("composer")}
        value={current ?? ""}
        onChange={(value) => setMode(possible.find((one) => one === value))}
        items={possible.map((one) => ({
          value: one,
          label: t(`${one}.tab`),
          content: (
            <div data-mode={one}>
              <DeskForm {...forms[one]} />
            </div>
          ),
        }))}
      />
    </div>
  );
}
