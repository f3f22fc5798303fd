import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { RefusalList } from "@/components/knowledge/refusal-list";
import { ReviewDecision } from "@/components/knowledge/review-decision";
import { Remarks, ReviewSource } from "@/components/knowledge/review-source";
import { ReviewText } from "@/components/knowledge/review-text";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { loadReview } from "@/lib/knowledge/desk/desk-loaders";
import { commentOnLineAction } from "@/lib/knowledge/desk/review-actions";
import { loadFigures } from "@/lib/measures/figure-loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ id: string; lang: string; number: string }>;
  searchParams: Promise<{ line?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("knowledge.review"))("title") };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const asked = await params;
  const data = await loadReview(asked.id, asked.lang, Number(asked.number));
  const { documentId, lang, version, source, refusals, rendered, comments, published, newest, customer } = data;
  const [t, list, state, langName, shell] = await Promise.all([
    getTranslations("knowledge.review"),
    getTranslations("knowledge.list"),
    getTranslations("knowledge.versionState"),
    getTranslations("knowledge.lang"),
    getTranslations("shell"),
  ]);
  const figures = rendered && customer ? await loadFigures(customer, rendered.kpis) : new Map();
  const files = new Map(rendered?.files.map((file) => [file.name, file]));
  const hidden = { document: documentId, lang, number: String(version.number) };
  const openLine = Number((await searchParams).line) || null;
  const isInReview = version.state === "review";
  const crumbs = [
    { label: list("title"), href: routes.desk.knowledge() },
    { label: version.title, href: routes.desk.document(documentId) },
    { label: t("title") },
  ];
  return (
    <div className="grid gap-5">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader
        eyebrow={`${langName(lang)} · ${t("state", { number: version.number, state: state(version.state).toLowerCase() })}`}
        title={version.title}
        actions={
          published !== null &&
          published !== version.number && (
            <LinkButton
              href={routes.desk.compareVersions(documentId, lang, {
                from: String(published),
                to: String(version.number),
              })}
            >
              {t("compare")}
            </LinkButton>
          )
        }
      />
      {newest > version.number && <Notice>{t("newer", { number: newest })}</Notice>}
      {isInReview && version.author && (
        <Notice>
          {version.note
            ? t("askedBy", { name: version.author, note: version.note })
            : t("asked", { name: version.author })}
        </Notice>
      )}
      {refusals.length > 0 && <RefusalList title={t("cannotRender")} refusals={refusals} />}
      <Messages of={["knowledge"]}>
        <div className="grid items-start gap-5 xl:grid-cols-2">
          {rendered && (
            <ReviewText
              heading={t("rendered")}
              lang={lang}
              title={rendered.title}
              description={rendered.description}
              code={rendered.code}
              codeHash={rendered.codeHash}
              linked={rendered.linked}
              customers={[]}
              fileUrl={(name) => files.get(name) ?? null}
              figures={figures}
            />
          )}
          <div className="grid gap-5">
            {isInReview && data.mayDecide && <ReviewDecision hidden={hidden} isClear={refusals.length === 0} />}
            <Card>
              <CardHeader
                title={t("comments", { n: comments.length })}
                note={t("open", { n: comments.filter(({ resolvedAt }) => resolvedAt === null).length })}
              />
              <CardBody className="grid gap-4">
                <Remarks
                  comments={comments.filter(({ line }) => line === 0)}
                  hidden={hidden}
                  className="empty:hidden"
                />
                <ActionForm
                  action={commentOnLineAction}
                  submit={t("add")}
                  hidden={{ ...hidden, line: "0" }}
                  fields={[{ name: "body", label: t("whole"), multiline: true, required: true }]}
                />
              </CardBody>
            </Card>
            <Card className="overflow-hidden">
              <CardHeader title={t("source")} note={t("sourceLead")} />
              <div className="mt-3 border-line border-t">
                <ReviewSource {...{ documentId, lang, source, comments }} number={version.number} openLine={openLine} />
              </div>
            </Card>
          </div>
        </div>
      </Messages>
    </div>
  );
}
