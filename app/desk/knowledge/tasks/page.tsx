import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TaskList } from "@/components/knowledge/task-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select";
import { loadTasks } from "@/lib/knowledge/desk/desk-loaders";
import { taskKinds, taskStates } from "@/lib/knowledge/writing/tasks";
import { routes } from "@/lib/routes";

interface Props {
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("knowledge.tasks"))("title") };
}

export default async function ContentTasksPage({ searchParams }: Props) {
  const { filter, tasks, total, now } = await loadTasks(await searchParams);
  const [t, list, shell] = await Promise.all([
    getTranslations("knowledge.tasks"),
    getTranslations("knowledge.list"),
    getTranslations("shell"),
  ]);
  const any = { value: "", label: t("filter.any") };
  const owners = [
    { value: "me", label: t("filter.mine") },
    { value: "none", label: t("filter.free") },
  ];
  return (
    <div className="grid max-w-4xl gap-5">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: list("title"), href: routes.desk.knowledge() }, { label: t("title") }]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <form className="flex flex-wrap items-end gap-3 [&>div]:min-w-40">
        <SelectField
          name="kind"
          label={t("filter.kind")}
          defaultValue={filter.kind ?? ""}
          options={[any, ...taskKinds.map((value) => ({ value, label: t(`kind.${value}`) }))]}
        />
        <SelectField
          name="state"
          label={t("filter.state")}
          defaultValue={filter.state ?? ""}
          options={[
            { value: "", label: t("filter.notDone") },
            ...taskStates.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
        />
        <SelectField
          name="owner"
          label={t("filter.owner")}
          defaultValue={filter.owner ?? ""}
          options={[any, ...owners]}
        />
        <Button type="submit">{t("filter.apply")}</Button>
      </form>
      {tasks.length === 0 ? (
        <EmptyState title={t("empty")} icon={<CircleCheck />}>
          {t("emptyLead")}
        </EmptyState>
      ) : (
        <Messages of={["knowledge"]}>
          <p className="text-ink-subtle text-sm">
            {t("count", { n: total })} {tasks.length < total && t("shown", { n: tasks.length })}
          </p>
          <TaskList tasks={tasks} now={now} />
        </Messages>
      )}
    </div>
  );
}
