import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { TextLink } from "@/components/ui/text-link";
import { formatDuration, formatInstant } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { saveBreachCommentAction } from "@/lib/reports/sla/actions";
import { breachKey, type ReportBreach } from "@/lib/reports/sla/content";
import { routes } from "@/lib/routes";

interface BreachListProps {
  org: { slug: string; timeZone: string };
  month: string;
  breaches: readonly ReportBreach[];
  /** Of security cases, counted and not told. */
  unnamed: number;
  serviceName: (key: string) => string;
  mayComment: boolean;
}

/** Every promise that was not kept, with what is said of it and by whom. */
export function BreachList({ org, month, breaches, unnamed, serviceName, mayComment }: BreachListProps) {
  const t = useTranslations("reports.breaches");
  const commented = breaches.filter(({ comment }) => comment !== "").length;
  return (
    <Card>
      <CardHeader title={t("title")} note={t("lead", { n: breaches.length, commented })} id="breaches" />
      <CardBody>
        {breaches.length === 0 && <p className="text-ink-muted text-sm">{t("none")}</p>}
        {unnamed > 0 && <p className="mb-4 text-ink-muted text-sm">{t("security", { n: unnamed })}</p>}
        <Messages of={["reports"]}>
          <ol className="grid gap-4">
            {breaches.map((breach) => (
              <li
                key={breachKey(breach)}
                className="grid gap-2 border-line border-b pb-4 text-sm last:border-b-0 last:pb-0"
              >
                <Told breach={breach} org={org} serviceName={serviceName} />
                <Comment breach={breach} />
                {mayComment && <CommentForm breach={breach} org={org.slug} month={month} />}
              </li>
            ))}
          </ol>
        </Messages>
      </CardBody>
    </Card>
  );
}

function Told({ breach, org, serviceName }: Pick<BreachListProps, "org" | "serviceName"> & { breach: ReportBreach }) {
  const [t, clocks] = [useTranslations("reports.breaches"), useTranslations("measures.clockName")];
  const lang = useLocale();
  const { reference, title, priority, service, clock, dueAt, stoppedAt, workedMs, targetMs } = breach;
  const when = (instant: number) => formatInstant(new Date(instant), lang, org.timeZone);
  const target = formatDuration(targetMs, lang);
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <TextLink href={routes.customer.case(org.slug, reference)} className="tabular-nums">
          {reference}
        </TextLink>
        <span className="font-medium">{title}</span>
        <Badge tone={priority === 1 ? "bad" : priority === 2 ? "warn" : "neutral"}>P{priority}</Badge>
      </p>
      <p className="text-ink-subtle">
        {serviceName(service)} · {capitalised(clocks(clock))}: {t("due", { when: when(dueAt) })},{" "}
        {stoppedAt === null ? t("running") : t("stopped", { when: when(stoppedAt) })} ·{" "}
        {workedMs === null ? t("target", { target }) : t("time", { worked: formatDuration(workedMs, lang), target })}
      </p>
    </div>
  );
}

function Comment({ breach: { comment, commentBy } }: { breach: ReportBreach }) {
  const t = useTranslations("reports.breaches");
  if (comment === "") return <p className="text-ink-subtle italic">{t("noComment")}</p>;
  return (
    <div className="max-w-prose border-line-strong border-s-2 ps-3">
      <p className="whitespace-pre-line">{comment}</p>
      {commentBy && <p className="text-ink-subtle">{t("by", { who: commentBy })}</p>}
    </div>
  );
}

function CommentForm({ breach, org, month }: { breach: ReportBreach; org: string; month: string }) {
  const t = useTranslations("reports.breaches");
  const { caseId, clock, cycle, comment, reference } = breach;
  return (
    <details data-print="hide">
      <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium text-accent">
        {t(comment === "" ? "comment" : "change")}
        <span className="sr-only"> {reference}</span>
      </summary>
      <ActionForm
        className="mt-2 max-w-2xl"
        action={saveBreachCommentAction}
        submit={t("submit")}
        hidden={{ org, month, case: caseId, clock, cycle: String(cycle) }}
        fields={[
          {
            name: "body",
            label: t("label", { reference }),
            hint: t("hint"),
            multiline: true,
            defaultValue: comment,
          },
        ]}
      />
    </details>
  );
}
