import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/routes";

export interface PeopleTableProps {
  org: string;
  caption: string;
  people: readonly { id: string; name: string; email: string; status: "active" | "disabled" }[];
}

export function PeopleTable({ org, caption, people }: PeopleTableProps) {
  const t = useTranslations("organisation.people");
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("email")}</Th>
          <Th>{t("status")}</Th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, email, status }) => (
          <Tr key={id}>
            <Th scope="row">
              <TextLink href={routes.desk.person(org, id)}>{name}</TextLink>
            </Th>
            <Td>{email}</Td>
            <Td>
              <Badge tone={status === "active" ? "good" : "neutral"} dot>
                {status === "active" ? t("statusActive") : t("statusDisabled")}
              </Badge>
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
