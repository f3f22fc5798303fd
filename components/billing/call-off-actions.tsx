import { useLocale, useTranslations } from "next-intl";
import { ActionForm, type FormField } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { Messages } from "@/components/ui/messages";
import {
  declineCallOffOfferAction,
  declineCallOffRequestAction,
  deliverCallOffAction,
  offerCallOffAction,
  orderCallOffAction,
  withdrawCallOffAction,
} from "@/lib/billing/call-offs/actions";
import type { CallOffLine } from "@/lib/billing/call-offs/call-off";
import type { CallOffAct, CallOffState } from "@/lib/billing/call-offs/lifecycle";
import { referenceOf } from "@/lib/billing/call-offs/reference";
import type { Price } from "@/lib/billing/contract/prices";
import { ofHundredths } from "@/lib/billing/decimal";
import { typedText } from "@/lib/billing/typed-number";

interface CallOffActionsProps {
  org: string;
  callOff: { number: number; revision: number; state: CallOffState; oneOff: bigint | null };
  lines: readonly (CallOffLine & { price: Price | null })[];
  acts: { customer: readonly CallOffAct[]; supplier: readonly CallOffAct[] };
}

const waiting = {
  ...{ requested: "waitSupplier", offered: "waitCustomer", ordered: "waitSupplier", delivered: "waitInvoice" },
} as const;

/** The step that is the viewer's to take; for everybody else, whom it waits for. */
export function CallOffActions({ org, callOff, lines, acts }: CallOffActionsProps) {
  const t = useTranslations("callOffs.act");
  const lang = useLocale();
  const { number, revision, state } = callOff;
  const hidden = { org, number: String(number), revision: String(revision) };
  const note: FormField = { name: "note", label: t("note"), multiline: true, optionalLabel: t("optional") };
  const [customer, supplier] = [new Set(acts.customer), new Set(acts.supplier)];
  if (customer.size === 0 && supplier.size === 0) {
    return state in waiting ? (
      <p className="text-ink-muted text-sm">{t(waiting[state as keyof typeof waiting])}</p>
    ) : null;
  }
  const prices = lines.map(
    ({ position, unitPrice, price }): FormField => ({
      name: `price${position}`,
      label: t("price", { unit: price?.unit ?? "", item: price?.name ?? "" }),
      defaultValue: unitPrice ? typedText(unitPrice, lang) : "",
      optionalLabel: t("optional"),
    }),
  );
  const oneOff = callOff.oneOff ? typedText(ofHundredths(callOff.oneOff), lang) : "";
  const offerFields: FormField[] = [
    ...prices,
    { name: "oneOff", label: t("oneOff"), hint: t("oneOffHint"), defaultValue: oneOff, optionalLabel: t("optional") },
    note,
  ];
  const offer = (
    <div className="grid gap-3">
      <p className="text-ink-muted text-sm">{t("offerHint")}</p>
      <ActionForm
        action={offerCallOffAction}
        submit={t("offerSend")}
        variant={state === "requested" ? "primary" : "secondary"}
        hidden={hidden}
        fields={offerFields}
      />
    </div>
  );
  return (
    <Messages of={["callOffs", "billing"]}>
      <Card data-print="hide">
        <CardHeader title={t("title")} />
        <CardBody className="grid max-w-2xl gap-4">
          {supplier.has("offer") &&
            (state === "requested" ? offer : <Folded summary={t("offerAgain")}>{offer}</Folded>)}
          {customer.has("order") && (
            <Act lead={t("orderLead")}>
              <ActionForm
                action={orderCallOffAction}
                submit={t("orderSend")}
                variant="primary"
                {...{ hidden }}
                fields={[note]}
              />
            </Act>
          )}
          {supplier.has("deliver") && (
            <Act lead={t("deliverLead", { reference: referenceOf(number) })}>
              <ActionForm
                action={deliverCallOffAction}
                submit={t("deliverSend")}
                variant="primary"
                {...{ hidden }}
                fields={[note]}
              />
            </Act>
          )}
          {supplier.has("decline") && (
            <Folded summary={t("decline")}>
              <Act lead={t("declineRequestLead")}>
                <ActionForm
                  action={declineCallOffRequestAction}
                  submit={t("declineSend")}
                  {...{ hidden }}
                  fields={[note]}
                />
              </Act>
            </Folded>
          )}
          {customer.has("decline") && (
            <Folded summary={t("decline")}>
              <Act lead={t("declineOfferLead")}>
                <ActionForm
                  action={declineCallOffOfferAction}
                  submit={t("declineSend")}
                  {...{ hidden }}
                  fields={[note]}
                />
              </Act>
            </Folded>
          )}
          {customer.has("withdraw") && (
            <Folded summary={t("withdraw")}>
              <Act lead={t("withdrawLead")}>
                <ActionForm action={withdrawCallOffAction} submit={t("withdrawSend")} {...{ hidden }} fields={[note]} />
              </Act>
            </Folded>
          )}
        </CardBody>
      </Card>
    </Messages>
  );
}

function Act({ lead, children }: { lead: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-3">
      <p className="text-ink-muted text-sm">{lead}</p>
      {children}
    </div>
  );
}
