import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { formatBytes, formatInstant, formatLocalDate, formatPercent } from "@/lib/format";
import type { DeskDocument } from "@/lib/knowledge/desk/desk-document-queries";
import { routes } from "@/lib/routes";
import { AudienceWords } from "./audience-words";
import { ownerName } from "./owner-name";

export interface DeskFactsProps {
  document: DeskDocument;
  section: string | null;
  customers: readonly { id: string; slug: string; name: string }[];
  /** A local date. */
  today: string;
}

const zone = "Europe/Stockholm";

/** What is known about a document as a whole. */
export function DeskFacts({ document, section, customers, today }: DeskFactsProps) {
  const t = useTranslations("knowledge.document");
  const kind = useTranslations("knowledge.kind");
  const list = useTranslations("knowledge.list");
  const lang = useLocale();
  const reviewBy = document.reviewBy?.toISOString().slice(0, 10);
  const reviewed = document.texts.find(({ reviewedAt }) => reviewedAt !== null);
  const answers = document.helpful.yes + document.helpful.no;
  const rows: [label: string, value: ReactNode][] = [
    [
      t("audience"),
      document.audience.length === 0 ? (
        t("audienceNone")
      ) : (
        <AudienceWords key="a" audience={document.audience} customers={customers} />
      ),
    ],
    [t("kind"), kind(document.kind)],
    [t("section"), section],
    [t("customer"), document.organisation?.name],
    [t("owner"), document.owner && ownerName(document.owner)],
    [
      t("reviewBy"),
      reviewBy && (
        <span key="r" className="flex flex-wrap gap-2">
          {formatLocalDate(reviewBy, lang)}
          {reviewBy <= today && <Badge tone="bad">{list("overdue")}</Badge>}
        </span>
      ),
    ],
    [
      t("reviewed"),
      reviewed?.reviewedAt &&
        t("reviewedBy", {
          when: formatInstant(reviewed.reviewedAt, lang, zone, "date"),
          name: reviewed.reviewedBy ?? "–",
        }),
    ],
    [
      t("use"),
      `${list("reads", { n: document.reads })}; ${answers === 0 ? list("noVotes") : list("helpful", { share: formatPercent(document.helpful.yes / answers, lang, 0), n: answers })}`,
    ],
    [t("key"), document.key],
    [
      t("addresses"),
      document.addresses.length === 0 ? t("noAddresses") : <Addresses key="o" addresses={document.addresses} />,
    ],
    [
      t("files"),
      document.files.length === 0 ? t("noFiles") : <Files key="f" documentId={document.id} files={document.files} />,
    ],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-subtle">{label}</dt>
          <dd className="min-w-0 break-words max-sm:-mt-2">{value || t("none")}</dd>
        </div>
      ))}
    </dl>
  );
}

function Addresses({ addresses }: { addresses: DeskDocument["addresses"] }) {
  return (
    <ul>
      {addresses.map(({ lang, sectionKey, slug }) => (
        <li key={`${lang} ${sectionKey} ${slug}`}>
          {sectionKey}/{slug} ({lang})
        </li>
      ))}
    </ul>
  );
}

function Files({ documentId, files }: { documentId: string; files: DeskDocument["files"] }) {
  const lang = useLocale();
  return (
    <ul>
      {files.map(({ name, size, sha256 }) => (
        <li key={name}>
          <TextLink href={routes.file(documentId, name, sha256)}>{name}</TextLink>{" "}
          <span className="text-ink-subtle">{formatBytes(size, lang)}</span>
        </li>
      ))}
    </ul>
  );
}
