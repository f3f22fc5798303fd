"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm, type FormField } from "@/components/access/action-form";
import type { Option } from "@/components/ui/select";
import { decideProposalAction } from "@/lib/proposals/actions";

interface DecideFormProps {
  hidden: Record<string, string>;
  /** A local date. */
  today: string;
  deciders: Option[];
  people: Option[];
  /** Who is chosen to begin with: whoever writes, where they may decide. */
  decider: string;
}

const outcomes = ["approved", "rejected", "postponed"] as const;
const forums = ["tactical", "operative", "strategic"] as const;

/** What a forum decided. What belongs to another outcome than the one chosen is not asked for. */
export function DecideForm({ hidden, today, deciders, people, decider }: DecideFormProps) {
  const t = useTranslations("proposalDecisions");
  const [outcome, setOutcome] = useState("");
  const choose: Option = { value: "", label: t("form.choose") };
  const approved: FormField[] = [
    { name: "responsible", label: t("form.responsible"), options: [choose, ...people] },
    { name: "dueOn", label: t("form.dueOn"), type: "date" },
  ];
  const postponed: FormField = { name: "until", label: t("form.until"), type: "date" };
  return (
    <ActionForm
      className="max-w-2xl"
      action={decideProposalAction}
      submit={t("form.submit")}
      hidden={hidden}
      fields={[
        {
          name: "outcome",
          label: t("form.outcome"),
          required: true,
          onPick: setOutcome,
          options: [choose, ...outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))],
        },
        {
          name: "forum",
          label: t("form.forum"),
          required: true,
          options: forums.map((value) => ({ value, label: t(`forum.${value}`) })),
        },
        { name: "decidedOn", label: t("form.decidedOn"), type: "date", required: true, defaultValue: today },
        {
          name: "decidedBy",
          label: t("form.decidedBy"),
          hint: t("form.decidedByHint"),
          required: true,
          options: [choose, ...deciders],
          defaultValue: decider,
        },
        { name: "reason", label: t("form.reason"), hint: t("form.reasonHint"), multiline: true, required: true },
        ...(outcome === "" || outcome === "approved" ? approved : []),
        ...(outcome === "" || outcome === "postponed" ? [postponed] : []),
      ]}
    />
  );
}
