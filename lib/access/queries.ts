import "server-only";
import type { Scope } from "./scope";
import type { StandingRecord } from "./viewer";

export interface SessionRecord extends StandingRecord {
  personId: string;
  name: string;
  email: string;
  locale: string;
  theme: string;
  createdAt: Date;
  lastSeenAt: Date;
}

/** A session that has not ended, with all that decides what its person may do; one round trip, as every request asks. */
export async function findSession(scope: Scope, sessionId: string): Promise<SessionRecord | null> {
  const [row] = await scope.db.$queryRaw<SessionRecord[]>`/* prepared */
    select p.id as "personId", p.name, p.email, p.locale, p.theme, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt",
      coalesce((select json_agg(json_build_object('orgId', m.org_id, 'from', m.from_date, 'to', m.to_date))
        from membership m where m.person_id = p.id), '[]') as memberships,
      coalesce((select json_agg(json_build_object('orgId', a.org_id, 'role', a.role, 'from', a.from_date, 'to', a.to_date))
        from assignment a where a.person_id = p.id), '[]') as assignments,
      (select coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'key', o.key, 'name', o.name,
          'timeZone', o.time_zone, 'kind', o.kind)), '[]')
        from organisation o
        where exists (select 1 from membership m where m.person_id = p.id and m.org_id = o.id)
          or exists (select 1 from assignment a where a.person_id = p.id and a.org_id = o.id)
          or exists (select 1 from assignment a join organisation home on home.id = a.org_id
            where a.person_id = p.id and home.kind = 'supplier')) as organisations
    from session s join person p on p.id = s.person_id
    where s.id = ${sessionId}::uuid and s.revoked_at is null
      and s.session_version = p.session_version and p.status = 'active'`;
  return row ?? null;
}

export interface SignInPerson {
  id: string;
  email: string;
  locale: string;
  theme: string;
  status: "active" | "disabled";
  sessionVersion: number;
  passwordHash: string | null;
}

export async function findPersonByEmail(scope: Scope, email: string): Promise<SignInPerson | null> {
  const person = await scope.db.person.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: {
      id: true,
      email: true,
      locale: true,
      theme: true,
      status: true,
      sessionVersion: true,
      credential: { select: { passwordHash: true } },
    },
  });
  if (!person) return null;
  const { credential, ...rest } = person;
  return { ...rest, passwordHash: credential?.passwordHash ?? null };
}

export async function findPersonIdByIdentity(scope: Scope, provider: string, subject: string): Promise<string | null> {
  const identity = await scope.db.ssoIdentity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { personId: true },
  });
  return identity?.personId ?? null;
}

/** Whether a person is known at a provider already, by whatever subject. */
export async function hasIdentity(scope: Scope, provider: string, personId: string): Promise<boolean> {
  return (await scope.db.ssoIdentity.count({ where: { provider, personId } })) > 0;
}

export async function findSignInPersonById(scope: Scope, id: string) {
  return scope.db.person.findUnique({
    where: { id },
    select: { id: true, email: true, locale: true, theme: true, status: true, sessionVersion: true },
  });
}

/** The viewer's sessions that were seen and begun after these instants: the others are over. */
export async function listOwnSessions(scope: Scope, after: { seen: Date; begun: Date }) {
  return scope.db.session.findMany({
    where: {
      personId: scope.viewerId ?? "",
      revokedAt: null,
      lastSeenAt: { gt: after.seen },
      createdAt: { gt: after.begun },
    },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, createdAt: true, lastSeenAt: true, method: true, userAgent: true },
    take: 50,
  });
}

/** False for people who come by single sign-on only. */
export async function hasOwnPassword(scope: Scope): Promise<boolean> {
  return (await scope.db.credential.count({ where: { personId: scope.viewerId ?? "" } })) > 0;
}

export async function answers(scope: Scope): Promise<boolean> {
  await scope.db.$queryRaw`select 1`;
  return true;
}
