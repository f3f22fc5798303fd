import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/format";
import type { CustomerDocument } from "@/lib/knowledge/customers/customer-documents";
import { noteCarriedOutAction } from "@/lib/proposals/actions";
import type { ProposalDecisions } from "@/lib/proposals/loaders";
import { DecideForm } from "./decide-form";
import { DecisionWords } from "./decision-words";

interface DecisionCardProps {
  org: string;
  document: CustomerDocument;
  decisions: ProposalDecisions;
  timeZone: string;
}

/** What a forum has decided of the proposal, and for those who may: to decide, and to say that it is carried out. */
export function DecisionCard({ org, document, decisions, timeZone }: DecisionCardProps) {
  const t = useTranslations("proposalDecisions");
  const lang = useLocale();
  const { newest, earlier, may, today, isChanged, deciders, people, ownId } = decisions;
  const place = { org, document: document.id, key: document.key };
  const isDecided = newest !== null && newest.outcome !== "postponed";
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const form = (
    <div className="grid gap-3">
      <p className="max-w-prose text-ink-muted text-sm">
        {t("bound", {
          version: document.version,
          lang: document.lang,
          date: formatInstant(document.publishedAt, lang, timeZone, "date"),
        })}
      </p>
      {deciders.length === 0 ? (
        <Notice>{t("form.noDecider")}</Notice>
      ) : (
        <DecideForm
          hidden={{
            ...{ ...place, lang: document.lang, version: String(document.version) },
            after: String(newest?.number ?? 0),
          }}
          today={today}
          deciders={deciders.map(option)}
          people={people.map(option)}
          decider={deciders.some(({ id }) => id === ownId) ? ownId : ""}
        />
      )}
    </div>
  );
  return (
    <Card>
      <CardHeader title={t("title")} id="decision" />
      <CardBody>
        <Messages of={["proposalDecisions"]}>
          <div className="grid gap-4">
            {newest ? (
              <DecisionWords decision={newest} timeZone={timeZone} />
            ) : (
              <p className="text-ink-muted text-sm">{t("none")}</p>
            )}
            {isChanged && <Notice>{t("changed")}</Notice>}
            {newest?.outcome === "approved" && !newest.done && may.follow && (
              <Folded summary={t("carriedOut.open")}>
                <ActionForm
                  className="max-w-2xl"
                  action={noteCarriedOutAction}
                  submit={t("carriedOut.submit")}
                  hidden={{ ...place, number: String(newest.number) }}
                  fields={[
                    {
                      ...{ name: "doneOn", label: t("carriedOut.doneOn"), type: "date" as const },
                      ...{ required: true, defaultValue: today },
                    },
                    { name: "note", label: t("carriedOut.note"), multiline: true, optionalLabel: t("optional") },
                  ]}
                />
              </Folded>
            )}
            {earlier.length > 0 && (
              <Folded summary={t("earlier", { n: earlier.length })}>
                <ol className="grid gap-4 border-line border-s-2 ps-4">
                  {earlier.map((decision) => (
                    <li key={decision.number}>
                      <DecisionWords decision={decision} timeZone={timeZone} />
                    </li>
                  ))}
                </ol>
              </Folded>
            )}
            {may.decide && (
              <div data-print="hide">{isDecided ? <Folded summary={t("again")}>{form}</Folded> : form}</div>
            )}
          </div>
        </Messages>
      </CardBody>
    </Card>
  );
}
