import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";

export interface RoleRow {
  role: string;
  people: readonly { id: string; name: string; email: string; to: string | null }[];
}

/** One side of the collaboration: every role with who holds it and what it answers for; a vacancy shows. In a narrow window the cells of a role lie below each other. */
export function RoleTable({ title, rows }: { title: string; rows: readonly RoleRow[] }) {
  const t = useTranslations("organisation.collaboration");
  const roleName = useTranslations("access.roles");
  return (
    <Card>
      <DataTable caption={title} className="max-lg:block max-lg:[&>caption]:block max-lg:[&>tbody]:block">
        <thead className="max-lg:sr-only">
          <tr>
            <Th>{t("role")}</Th>
            <Th>{t("holder")}</Th>
            <Th>{t("answersFor")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ role, people }) => (
            <Tr key={role} className="max-lg:block max-lg:py-2">
              <Th scope="row" className={cn(stacked, "align-top")}>
                {roleName(role as never)}
              </Th>
              <Td className={cn(stacked, "lg:min-w-60")}>
                {people.length === 0 && <Badge tone="warn">{t("vacant")}</Badge>}
                {people.map((person) => (
                  <p key={person.id}>
                    {person.name}
                    <br />
                    <TextLink href={`mailto:${person.email}`} className="wrap-anywhere">
                      {person.email}
                    </TextLink>
                    {person.to && <span className="text-ink-subtle"> · {t("until", { date: person.to })}</span>}
                  </p>
                ))}
              </Td>
              <Td className={cn(stacked, "text-ink-muted lg:min-w-44")}>{t(`answers.${role}` as never)}</Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}

const stacked = "max-lg:block max-lg:px-5 max-lg:py-0.5";
