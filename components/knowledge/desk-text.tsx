import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant } from "@/lib/format";
import type { DeskDocument, ListedVersion } from "@/lib/knowledge/desk/desk-document-queries";
import type { Refusal } from "@/lib/knowledge/source/refusal";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { VersionStateBadge } from "./desk-states";
import { DeskTextActions } from "./desk-text-actions";
import { RefusalList } from "./refusal-list";

export interface DeskTextProps {
  lang: Lang;
  document: DeskDocument;
  /** What stands in the way of publishing the newest version. */
  refusals: readonly Refusal[];
  reviewers: readonly { id: string; name: string }[];
  /** Where readers find it; null when it has no page of its own there. */
  readHref: string | null;
}

const zone = "Europe/Stockholm";

/** One language of a document: what is published, what waits, and what can be done next. */
export function DeskText({ lang, document, refusals, reviewers, readHref }: DeskTextProps) {
  const t = useTranslations("knowledge.document");
  const langName = useTranslations("knowledge.lang");
  const here = useLocale();
  const versions = document.versions.filter((version) => version.lang === lang);
  const text = document.texts.find((candidate) => candidate.lang === lang);
  const [newest] = versions;
  const waiting =
    versions.find(({ state }) => state === "review" || state === "scheduled") ??
    (newest?.state === "draft" ? newest : null);
  const edit = routes.desk.editDocument(document.id, lang);
  if (!newest) {
    return (
      <Card>
        <CardHeader title={langName(lang)} note={t("noText")} />
        <CardBody>
          <LinkButton href={edit}>{lang === document.sourceLang ? t("write") : t("translate")}</LinkButton>
        </CardBody>
      </Card>
    );
  }
  return (
    <Card>
      <CardHeader
        title={langName(lang)}
        note={
          text
            ? `${t("published", { number: text.version })} ${t("publishedAt", { when: formatInstant(text.publishedAt, here, zone, "date") })}`
            : t("notPublished")
        }
        actions={
          <VersionStateBadge
            state={text && newest.state !== "published" ? newest.state : text ? "published" : newest.state}
          />
        }
      />
      <CardBody className="grid gap-4">
        <p lang={lang} className="font-medium">
          {text?.title ?? newest.title}
        </p>
        {text?.outdatedSince && (
          <Notice kind="warn">{t("outdated", { when: formatInstant(text.outdatedSince, here, zone, "date") })}</Notice>
        )}
        {waiting && <Waiting version={waiting} />}
        {refusals.length > 0 && newest.state !== "published" && (
          <RefusalList title={t("problems", { n: refusals.length, number: newest.number })} refusals={refusals} />
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <LinkButton href={edit} variant="primary">
            {t("edit")}
          </LinkButton>
          <TextLink href={routes.desk.reviewVersion(document.id, lang, newest.number)} className="py-1 text-sm">
            {newest.state === "review" ? t("review") : t("preview", { number: newest.number })}
          </TextLink>
          {versions.length > 1 && (
            <TextLink href={routes.desk.compareVersions(document.id, lang)} className="py-1 text-sm">
              {t("compare")}
            </TextLink>
          )}
          {text && readHref && (
            <TextLink href={readHref} className="py-1 text-sm">
              {t("read")}
            </TextLink>
          )}
        </div>
        {!document.archivedAt && (
          <DeskTextActions
            documentId={document.id}
            lang={lang}
            newest={newest}
            scheduled={versions.find(({ state }) => state === "scheduled")?.number ?? null}
            isPublished={text !== undefined}
            isTranslatable={lang === document.sourceLang}
            isClear={refusals.length === 0}
            mayPublish={document.mayPublish}
            reviewers={reviewers}
          />
        )}
      </CardBody>
    </Card>
  );
}

function Waiting({ version }: { version: ListedVersion }) {
  const t = useTranslations("knowledge.document");
  const lang = useLocale();
  const { number, state, reviewer, publishAt, createdAt } = version;
  const at = publishAt ?? createdAt;
  const inWords = `${formatInstant(at, lang, zone, "longDate")} ${formatInstant(at, lang, zone, "time")}`;
  if (state === "review") return <p className="text-sm">{t("waitingReview", { number, name: reviewer ?? "–" })}</p>;
  if (state === "scheduled") return <p className="text-sm">{t("waitingSchedule", { number, when: inWords })}</p>;
  return (
    <p className="text-ink-muted text-sm">
      {t("waitingDraft", { number, when: formatInstant(createdAt, lang, zone) })}
    </p>
  );
}
