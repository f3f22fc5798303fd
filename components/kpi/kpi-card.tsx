import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatLocalDate } from "@/lib/format";
import { targetIn } from "@/lib/measures/custom/followed";
import type { FollowedRow } from "@/lib/measures/custom/loaders";
import { routes } from "@/lib/routes";
import { KpiDefinition } from "./kpi-definition";
import { TrendLine } from "./trend-line";
import { useKpiWords, verdictTones } from "./use-kpi-words";

interface KpiCardProps {
  row: FollowedRow;
  slug: string;
  /** A local date. */
  today: string;
  people: ReadonlyMap<string, string>;
  /** On the figure's own page, which has its name as a title, its year as a chart, and needs no link to itself. */
  isAlone?: boolean;
}

/** One figure that is followed: how its last whole month stands in words, its year, and who answers for it. */
export function KpiCard({ row, slug, today, people, isAlone = false }: KpiCardProps) {
  const t = useTranslations("kpi");
  const { lang, nameOf, shown, level, judged, monthOf } = useKpiWords();
  const { followed, points, last, value, decided, promise, coming, verdict } = row;
  const name = nameOf(followed);
  const ended = points.filter(({ standing }) => standing !== "open");
  const values = ended.map(({ frozen, live }) => (frozen ?? live).value);
  const known = ended.flatMap(({ month, frozen, live }) => {
    const { value: was } = frozen ?? live;
    return was === null ? [] : [{ month, value: was }];
  });
  const [first, latest] = [known[0], known.at(-1)];
  const currency = last?.live.currency;
  const trend =
    first && latest && known.length > 1
      ? t("trend", {
          ...{ name, first: shown(first.value, followed.unit, currency), from: monthOf(first.month) },
          ...{ last: shown(latest.value, followed.unit, currency), to: monthOf(latest.month) },
        })
      : t("trendNone", { name });
  const at = (aimed: number | null | undefined) => (aimed == null ? "" : level(aimed, followed.unit, currency));
  const words = {
    value: judged(value, followed, decided?.target, currency),
    month: last ? monthOf(last.month) : "",
    target: at(decided?.target),
    threshold: at(decided?.threshold),
  };
  const says = !last ? "nothing" : verdict === "missed" && decided?.threshold !== null ? "beyond" : verdict;
  const isLate = decided?.reviewOn && decided.reviewOn < today;
  return (
    <Card>
      <CardHeader
        title={
          <span className="inline-flex flex-wrap items-center gap-1">
            {name}
            <KpiDefinition followed={followed} />
          </span>
        }
        note={followed.kind === "catalogue" ? undefined : t(`kind.${followed.kind}`)}
        actions={
          <Badge tone={verdictTones[verdict]} dot>
            {t(`verdict.${verdict}`)}
          </Badge>
        }
      />
      <CardBody className="grid gap-3">
        <p>
          {t(`says.${says}`, words)}
          {promise !== null && (
            <span className="block text-ink-subtle text-sm">
              {t(`promise.${promiseWords(promise, decided?.target ?? null)}`, { share: at(promise) })}
            </span>
          )}
        </p>
        {!isAlone && (
          <TrendLine
            values={values}
            targets={ended.map(({ month }) => targetIn(month, followed.targets)?.target ?? null)}
            label={trend}
          />
        )}
        <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-3">
          <Fact name={t("owner")}>
            {decided?.ownerId ? (people.get(decided.ownerId) ?? t("unknownPerson")) : t("noOwner")}
          </Fact>
          <Fact name={t("review")}>
            {!decided?.reviewOn && t("noReview")}
            {decided?.reviewOn && (
              <span className={isLate ? "text-warn" : undefined}>
                {isLate
                  ? t("reviewLate", { date: formatLocalDate(decided.reviewOn, lang) })
                  : formatLocalDate(decided.reviewOn, lang)}
              </span>
            )}
          </Fact>
          <Fact name={t("decided")}>{decided?.decided || t("noDecided")}</Fact>
        </dl>
        {coming && (
          <p className="text-ink-subtle text-sm">
            {t("coming", { month: monthOf(coming.validFrom), target: at(coming.target) || t("target.none") })}
          </p>
        )}
        {!isAlone && (
          <TextLink
            href={routes.customer.kpi(slug, followed.id)}
            className="w-fit text-sm"
            aria-label={`${t("details")}: ${name}`}
          >
            {t("details")}
          </TextLink>
        )}
      </CardBody>
    </Card>
  );
}

/** A promise is the agreement's and a target the customer's own: which is which has to be said where they differ. */
function promiseWords(promise: number, target: number | null): "alone" | "same" | "other" {
  if (target === null) return "alone";
  return target === promise ? "same" : "other";
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-subtle">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
