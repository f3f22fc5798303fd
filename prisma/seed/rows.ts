import type { Prisma } from "@/lib/generated/prisma/client";
import { agreementOf } from "./agreements";
import { calendarsOf } from "./calendars";
import type { Directory } from "./directory";
import { customers, organisations, orgId } from "./organisations";

const day = (isoDate: string): Date => new Date(`${isoDate}T00:00:00Z`);
const lastDay = (isoDate: string | null): Date | null => (isoDate === null ? null : day(isoDate));

/** A tenant existed before its first agreement. */
const since = day("2024-01-01");

export function organisationRows(): Prisma.OrganisationCreateManyInput[] {
  return organisations.map(({ slug, key, name, kind, employees, products }) => ({
    id: orgId(slug),
    slug,
    key,
    name,
    kind,
    employees,
    products: [...products],
    createdAt: since,
  }));
}

export function personRows({ people }: Directory): Prisma.PersonCreateManyInput[] {
  return people.map(({ id, email, name, locale, status, from }) => ({
    id,
    email,
    name,
    locale,
    status,
    createdAt: day(from),
  }));
}

export function membershipRows({ people }: Directory): Prisma.MembershipCreateManyInput[] {
  return people.map(({ id, org, from, to }) => ({
    orgId: orgId(org),
    personId: id,
    fromDate: day(from),
    toDate: lastDay(to),
  }));
}

export function assignmentRows({ assignments }: Directory): Prisma.AssignmentCreateManyInput[] {
  return assignments.map(({ from, to, ...row }) => ({ ...row, fromDate: day(from), toDate: lastDay(to) }));
}

export function serviceRows(): Prisma.ServiceCreateManyInput[] {
  return customers.flatMap(({ slug, services }) =>
    services.map(([key, name, nameEn], position) => ({ orgId: orgId(slug), key, name, nameEn, position })),
  );
}

export function siteRows(): Prisma.SiteCreateManyInput[] {
  return customers.flatMap(({ slug, sites }) => sites.map(([key, name]) => ({ orgId: orgId(slug), key, name })));
}

export function calendarRows(): Prisma.CalendarCreateManyInput[] {
  return customers.flatMap(({ slug }) => calendarsOf(slug).map(({ key, name }) => ({ orgId: orgId(slug), key, name })));
}

export function calendarVersionRows(): Prisma.CalendarVersionCreateManyInput[] {
  return customers.flatMap(({ slug }) =>
    calendarsOf(slug).flatMap(({ key, versions }) =>
      versions.map(({ id, validFrom, rules }) => ({
        orgId: orgId(slug),
        id,
        calendarKey: key,
        validFrom: day(validFrom),
        rules,
      })),
    ),
  );
}

export function agreementRows(): Prisma.AgreementCreateManyInput[] {
  return customers.map(({ slug }) => {
    const { key, name } = agreementOf(slug);
    return { orgId: orgId(slug), key, name };
  });
}

export function agreementVersionRows(): Prisma.AgreementVersionCreateManyInput[] {
  return customers.flatMap(({ slug }) => {
    const { key, versions } = agreementOf(slug);
    return versions.map(({ id, validFrom, terms }) => ({
      orgId: orgId(slug),
      id,
      agreementKey: key,
      validFrom: day(validFrom),
      terms,
    }));
  });
}
