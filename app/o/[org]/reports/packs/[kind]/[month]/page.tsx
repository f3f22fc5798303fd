import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PackBody } from "@/components/reports/packs/pack-body";
import { PackFilter } from "@/components/reports/packs/pack-filter";
import { PackHead } from "@/components/reports/packs/pack-head";
import { EmptyState } from "@/components/ui/empty-state";
import { loadPack } from "@/lib/reports/definitions/loaders";
import { headsOf } from "@/lib/reports/definitions/words";
import { isEmpty } from "@/lib/reports/model/model";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string; kind: string; month: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("packs"))("title") };
}

export default async function PackPage({ params, searchParams }: Props) {
  const { org: slug, kind, month } = await params;
  const { org, wish, model, current, sections } = await loadPack(slug, kind, month, singleValues(await searchParams));
  const t = await getTranslations("packs");
  const told = await getTranslations({ locale: wish.lang, namespace: "packs" });
  return (
    <div className="grid grid-cols-1 gap-6">
      <PackHead org={org} wish={wish} model={model} current={current} />
      <PackFilter sections={sections} wished={wish.sections} lang={wish.lang} />
      {isEmpty(model) ? (
        <EmptyState title={t("empty", { month: model.period })}>{t("emptyLead")}</EmptyState>
      ) : (
        <PackBody model={model} heads={headsOf((key) => told(key as never))} />
      )}
    </div>
  );
}
