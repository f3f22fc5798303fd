"use client";

import { useState } from "react";
import { ActionForm, type FormField } from "@/components/access/action-form";
import { followKpiAction } from "@/lib/measures/custom/actions";

export interface OfferedKpi {
  kpi: string;
  /** What the catalogue has to begin from, as a person writes it; empty where it has nothing. */
  target: string;
  hint: string;
}

interface FollowFormProps {
  slug: string;
  submit: string;
  fields: FormField[];
  offered: readonly OfferedKpi[];
}

/** Choosing a figure fills in the catalogue's own target of it, until another has been typed. */
export function FollowForm({ slug, submit, fields, offered }: FollowFormProps) {
  const [chosen, choose] = useState("");
  const offer = offered.find(({ kpi }) => kpi === chosen);
  const filled = fields.map((field) => {
    if (field.name === "kpi") return { ...field, onPick: choose };
    return field.name === "target" && offer ? { ...field, defaultValue: offer.target, hint: offer.hint } : field;
  });
  return (
    <ActionForm action={followKpiAction} submit={submit} variant="primary" hidden={{ org: slug }} fields={filled} />
  );
}
