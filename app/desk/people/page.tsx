import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleTable } from "@/components/organisation/people-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { InputField } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select";
import { loadPeople, type PeopleQuery } from "@/lib/organisation/loaders";

interface Props {
  searchParams: Promise<PeopleQuery>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("organisation.people"))("title") };
}

export default async function PeoplePage({ searchParams }: Props) {
  const { customers, org, people, text } = await loadPeople(await searchParams);
  const t = await getTranslations("organisation.people");
  const options = customers.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <div className="grid gap-6">
      <PageHeader title={t("title")} lead={t("lead")} />
      <form className="flex flex-wrap items-end gap-3">
        <SelectField name="org" label={t("customer")} options={options} defaultValue={org.slug} />
        <InputField name="q" label={t("search")} defaultValue={text} type="search" />
        <Button type="submit">{t("show")}</Button>
      </form>
      <Card>
        {people.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>
        ) : (
          <PeopleTable org={org.slug} people={people} caption={t("count", { count: people.length })} />
        )}
      </Card>
    </div>
  );
}
