"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PreviewedFormEnd } from "@/components/agreements/previewed-form-end";
import { type PreviewAnswer, usePreviewedForm } from "@/components/agreements/use-previewed-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { InputField } from "@/components/ui/input";
import { saveContractAction } from "@/lib/billing/contract/actions";
import { routes } from "@/lib/routes";

/** What every form of a contract is given. */
export interface ContractFormProps {
  /** The customer's slug. */
  org: string;
  /** The contract that is changed; null when another is made. */
  contract: { id: string; version: number; number: string } | null;
  values: Readonly<Record<string, string>>;
  preview: (form: FormData) => Promise<PreviewAnswer>;
}

/** How the fields of a form are told what is wrong with them. */
export type ErrorOf = (field: string) => string | undefined;

interface FrameProps extends ContractFormProps {
  what: "made" | "terms" | "prices" | "quantities";
  title: string;
  children: (errorOf: ErrorOf) => ReactNode;
}

/** A form whose effect is looked at before it is saved: fields, why, and the two buttons. */
export function ContractForm({ org, contract, values, preview, what, title, children }: FrameProps) {
  const t = useTranslations("contracts");
  const number = contract?.number;
  const form = usePreviewedForm({
    preview,
    save: saveContractAction,
    done: routes.customer.contract(org, { contract: number }),
  });
  return (
    <form {...form.props} className="grid grid-cols-1 gap-5">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="what" value={what} />
      {contract && <input type="hidden" name="contract" value={contract.id} />}
      <input type="hidden" name="base" value={contract?.version ?? 0} />
      <Card>
        <CardHeader title={title} />
        <CardBody className="grid items-start gap-4 sm:grid-cols-2">
          {children(form.errorOf)}
          <InputField
            name="note"
            label={t("field.note")}
            hint={t(`field.noteHint.${what}`)}
            autoComplete="off"
            defaultValue={values.note}
            error={form.errorOf("note")}
            className="sm:col-span-2"
          />
        </CardBody>
      </Card>
      <PreviewedFormEnd form={form} words={{ preview: t("preview"), save: t("save"), hint: t("saveHint") }} />
    </form>
  );
}
