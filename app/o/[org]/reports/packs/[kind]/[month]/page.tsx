import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PackBody } from "@/components/reports/packs/pack-body";
import { PackFilter } from "@/components/reports/packs/pack-filter";
import { PackHead } from "@/components/reports/packs/pack-head";
import { EmptyState } from "@/components/ui/empty-state";
import { formatLocalMonth } from "@/lib/format";
import { loadPack } from "@/lib/reports/definitions/loaders";
import { loadPackName } from "@/lib/reports/definitions/name-loaders";
import { headsOf } from "@/lib/reports/definitions/words";
import { isEmpty } from "@/lib/reports/model/model";
import { singleValues } from "@/lib/single-values";
import { monthKeySchema } from "@/lib/time/local-month";

interface Props {
  params: Promise<{ org: string; kind: string; month: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, kind, month } = await params;
  const [t, lang, named] = [await getTranslations("packs"), await getLocale(), await loadPackName(org, kind)];
  if (!named || !monthKeySchema.safeParse(month).success) return { title: t("title") };
  // What the paper and the file that it is saved as are called.
  const report = named.name ?? t(`kind.${named.kind}`);
  return { title: t("packTitle", { report, month: formatLocalMonth(month, lang), org: named.org }) };
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
