import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";

export interface RoleRow {
  role: string;
  people: readonly { id: string; name: string; email: string; to: string | null }[];
}

/** One side of the collaboration: every role with what it answers for and who holds it; a vacancy shows. */
export function RoleTable({ title, rows }: { title: string; rows: readonly RoleRow[] }) {
  const t = useTranslations("organisation.collaboration");
  const roleName = useTranslations("access.roles");
  return (
    <Card>
      <DataTable caption={title}>
        <thead>
          <tr>
            <Th>{t("role")}</Th>
            <Th>{t("holder")}</Th>
            <Th>{t("answersFor")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ role, people }) => (
            <Tr key={role}>
              <Th scope="row" className="align-top">
                {roleName(role as never)}
              </Th>
              <Td className="min-w-52">
                {people.length === 0 && <Badge tone="warn">{t("vacant")}</Badge>}
                {people.map((person) => (
                  <p key={person.id}>
                    {person.name}
                    <br />
                    <TextLink href={`mailto:${person.email}`}>{person.email}</TextLink>
                    {person.to && <span className="text-ink-subtle"> · {t("until", { date: person.to })}</span>}
                  </p>
                ))}
              </Td>
              <Td className="min-w-64 text-ink-muted">{t(`answers.${role}` as never)}</Td>
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
