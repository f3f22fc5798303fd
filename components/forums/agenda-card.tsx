import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { formatLocalMonth } from "@/lib/format";
import { type Agenda, countPoints } from "@/lib/forums/agenda/agenda";
import { type AgendaWords, emptyGroups } from "@/lib/forums/agenda/words";
import { routes } from "@/lib/routes";
import { PointTable } from "./point-table";

interface AgendaCardProps {
  agenda: Agenda;
  words: AgendaWords;
}

/** One forum: how much there is to take up, the points by the headings of its agenda, and where there is nothing. */
export function AgendaCard({ agenda, words }: AgendaCardProps) {
  const t = useTranslations("forums");
  const lang = useLocale();
  const { level, month, groups } = agenda;
  const name = t(`name.${level}`);
  const title = t("heading", { name, n: countPoints(agenda) });
  const period = { month: formatLocalMonth(month, lang) };
  const listed = groups.filter(({ total }) => total > 0);
  const none = { groups: emptyGroups(agenda, words) };
  return (
    <Card aria-labelledby={level}>
      <CardHeader
        id={level}
        title={title}
        note={t(`about.${level}`, period)}
        actions={
          level !== "security" && (
            <TextLink className="text-sm" href={routes.customer.pack(words.org.slug, level, month)}>
              <span className="sr-only">{name}: </span>
              {t("pack", period)}
            </TextLink>
          )
        }
      />
      {listed.length === 0 ? (
        <EmptyState title={t("nothing")}>{t("nothingLead", none)}</EmptyState>
      ) : (
        <>
          <PointTable caption={name} level={level} groups={listed} words={words} />
          {listed.length < groups.length && (
            <CardBody className="border-line border-t text-ink-subtle text-sm">{t("nothingIn", none)}</CardBody>
          )}
        </>
      )}
    </Card>
  );
}
