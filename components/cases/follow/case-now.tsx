import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { confirmSolvedAction, withdrawCaseAction } from "@/lib/cases/follow/act-actions";
import type { Following } from "@/lib/cases/follow/following-queries";
import { formatInstant, formatLocalDate } from "@/lib/format";
import { routes } from "@/lib/routes";
import { MessageForm } from "./message-form";

interface CaseNowProps {
  org: { slug: string; timeZone: string };
  /** "NORD-123". */
  reference: string;
  /** Said again in a new case, where this one can no longer be reopened. */
  title: string;
  following: Following;
}

/** Where the case stands for the customer, in a sentence, and what they can do about it. */
export function CaseNow({ org, reference, title, following }: CaseNowProps) {
  const t = useTranslations("follow");
  const { acts, situation } = following;
  const hidden = { org: org.slug, ref: reference };
  return (
    <Card data-print="hide" aria-labelledby="case-now">
      <CardHeader title={<StandsTitle following={following} />} id="case-now" />
      <CardBody className="grid gap-4">
        <StandsLead org={org} following={following} />
        <Messages of={["follow"]}>
          {acts.confirm && (
            <ActionForm action={confirmSolvedAction} submit={t("confirm.submit")} variant="primary" hidden={hidden} />
          )}
          {acts.reopen && (
            <details>
              <summary className="cursor-pointer py-1 font-medium text-sm">{t("reopen.title")}</summary>
              <div className="mt-3">
                <MessageForm act="reopen" org={org.slug} reference={reference} />
              </div>
            </details>
          )}
          {situation.state === "closed" && !acts.reopen && (
            <div>
              <LinkButton href={routes.customer.newCase(org.slug, { words: title })}>{t("now.newCase")}</LinkButton>
            </div>
          )}
          {acts.withdraw && (
            <details>
              <summary className="cursor-pointer py-1 font-medium text-sm">{t("withdraw.title")}</summary>
              <ActionForm
                action={withdrawCaseAction}
                submit={t("withdraw.submit")}
                hidden={hidden}
                className="mt-3 max-w-2xl"
                fields={[{ name: "text", label: t("withdraw.label"), hint: t("withdraw.hint"), required: true }]}
              />
            </details>
          )}
        </Messages>
      </CardBody>
    </Card>
  );
}

function StandsTitle({ following: { situation, isReporter } }: { following: Following }) {
  const t = useTranslations("follow.now");
  const { state, waitsFor } = situation;
  if (state !== "waiting") return t(state);
  if (waitsFor === "customer") return t("waitingCustomer", { whose: whoseOf(isReporter) });
  return waitsFor === "third_party" ? t("waitingThird_party") : t("waitingMaintenance");
}

/** Whether the sentence speaks to whoever reported the case, or to a colleague of theirs. */
const whoseOf = (isReporter: boolean) => (isReporter ? "mine" : "theirs");

/** What follows from where it stands; nothing where there is nothing to say. */
function StandsLead({ org, following }: Pick<CaseNowProps, "org" | "following">) {
  const t = useTranslations("follow.now");
  const lang = useLocale();
  const { situation, reopenUntil, closesAfter, nextContact, isContactLate, answerBy, isAnswerLate } = following;
  const whose = whoseOf(following.isReporter);
  const until = reopenUntil === null ? null : formatLocalDate(reopenUntil, lang, "longDate");
  if (situation.state === "resolved") {
    return (
      <p className="text-sm">
        {until === null ? t("resolvedLate") : t("resolvedLead", { until })}
        {closesAfter !== null && ` ${t("closesAfter", { after: formatLocalDate(closesAfter, lang, "longDate") })}`}
      </p>
    );
  }
  if (situation.state === "closed") {
    return <p className="text-sm">{until === null ? t("closedNew") : t("closedReopen", { until })}</p>;
  }
  if (situation.waitsFor === "customer") {
    return (
      <Notice kind="warn">
        <TextLink href="#answer">{t("waitingCustomerLead", { whose })}</TextLink>
      </Notice>
    );
  }
  if (nextContact !== null) {
    const when = formatLocalDate(nextContact, lang, "longDate");
    return <p className="text-sm">{t(isContactLate ? "contactLate" : "nextContact", { when })}</p>;
  }
  if (answerBy === null) return null;
  const day = formatInstant(new Date(answerBy), lang, org.timeZone, "longDate");
  const time = formatInstant(new Date(answerBy), lang, org.timeZone, "time");
  return <p className="text-sm">{t(isAnswerLate ? "answerLate" : "answerBy", { whose, when: `${day} ${time}` })}</p>;
}
