import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { caseReference } from "@/lib/cases/reference";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import { setSurveyTagsAction } from "@/lib/satisfaction/actions";
import type { AnswerRow } from "@/lib/satisfaction/answer-queries";
import { isLow, isSatisfied } from "@/lib/satisfaction/invitation";
import type { SatisfactionContext } from "./satisfaction-context";

export interface AnswerListProps {
  org: { slug: string; key: string; timeZone: string };
  answers: readonly AnswerRow[];
  context: SatisfactionContext;
  may: { tag: boolean; listCases: boolean };
}

/** Each answer with what was written, its case where the reader may see it, and its themes. */
export function AnswerList(props: AnswerListProps) {
  return (
    <ul className="divide-y divide-line">
      {props.answers.map((answer) => (
        <Answer key={answer.id} answer={answer} {...props} />
      ))}
    </ul>
  );
}

function Answer({ answer, org, context, may }: Omit<AnswerListProps, "answers"> & { answer: AnswerRow }) {
  const t = useTranslations("satisfaction.answers");
  const why = useTranslations("survey.reason");
  const { id, score, answeredAt, service, category, site, comment, reason, tags, caseNumber, via } = answer;
  const tone = isLow(score) ? "bad" : isSatisfied(score) ? "good" : "neutral";
  const about = [
    context.nameOn("service", service),
    ...(category ? [context.nameOn("category", category)] : []),
    ...(site ? [context.nameOn("site", site)] : []),
    context.nameOn("priority", String(answer.priority)),
  ];
  const reference = caseNumber === null ? null : caseReference(org.key, caseNumber);
  return (
    <li className="grid gap-2 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-subtle text-sm">
        <Badge tone={tone}>{t("score", { score })}</Badge>
        <span className="tabular-nums">{formatInstant(answeredAt, context.lang, org.timeZone, "date")}</span>
        {via && <span>{t(`via.${via}`)}</span>}
        {reference && may.listCases && (
          <TextLink href={routes.customer.case(org.slug, reference)}>{reference}</TextLink>
        )}
        <span>{about.join(" · ")}</span>
        {answer.isSuperseded && <Badge tone="warn">{t("reopened")}</Badge>}
      </p>
      {comment === "" ? (
        <p className="text-ink-subtle text-sm">{t("noRemark")}</p>
      ) : (
        <p className="max-w-prose whitespace-pre-line">{comment}</p>
      )}
      {(reason || tags.length > 0) && (
        <p className="flex flex-wrap gap-1.5">
          {reason && <Badge tone="warn">{why(reason)}</Badge>}
          {tags.map((tag) => (
            <Badge key={tag} tone="accent">
              {tag}
            </Badge>
          ))}
        </p>
      )}
      {may.tag && comment !== "" && (
        <details data-print="hide">
          <summary className="w-fit rounded-sm text-accent text-sm hover:underline">{t("editTags")}</summary>
          <ActionForm
            action={setSurveyTagsAction}
            submit={t("setTags")}
            hidden={{ org: org.slug, answer: id }}
            inline
            className="mt-2"
            fields={[{ name: "tags", label: t("tags"), hint: t("tagsHint"), defaultValue: tags.join(", ") }]}
          />
        </details>
      )}
    </li>
  );
}
