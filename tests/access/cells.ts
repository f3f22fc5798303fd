import { administer, type Portal } from "@/tests/server/portal";
import { type Actor, type CustomerSlug, customers, reporters } from "./actors";
import type { ActionRow, PageRow, Rule } from "./surfaces";

/** What stands in the place of `{case}`, `{own}`, `{person}`, `{assignment}`, `{document}`, `{archived}`, `{comment}`, `{proposal}`, `{task}`, `{mail}`, `{incident}`, `{caseFile}`, `{ownFile}`, `{webhook}`, `{invoice}`, `{invoiceFile}`, `{invoiceLine}`, `{scenario}`, `{kpi}`, `{change}` and `{mailIn}` at each customer. */
export type Places = Record<
  CustomerSlug,
  Record<
    | "case"
    | "own"
    | "person"
    | "assignment"
    | "document"
    | "archived"
    | "comment"
    | "proposal"
    | "task"
    | "mail"
    | "incident"
    | "caseFile"
    | "ownFile"
    | "webhook"
    | "invoice"
    | "invoiceFile"
    | "invoiceLine"
    | "scenario"
    | "kpi"
    | "change"
    | "mailIn",
    string
  >
>;

const placesOf = `
  select o.slug,
    (select o.key || '-' || c.number from cases c where c.org_id = o.id and c.requester_id is distinct from r.id and not c.is_security order by c.number limit 1) as case,
    (select c.id from cases c where c.org_id = o.id and not c.is_security order by c.number desc limit 1) as to_own,
    (select o.key || '-' || c.number from cases c where c.org_id = o.id and not c.is_security order by c.number desc limit 1) as own,
    (select m.person_id from membership m join person p on p.id = m.person_id
      where m.org_id = o.id and m.to_date is null and p.status = 'active' and not p.email = any ($2) order by p.email limit 1) as person,
    (select c.reference from change c where c.org_id = o.id order by c.reference limit 1) as change,
    r.id as reporter
  from organisation o join person r on r.email = any ($1) and split_part(r.email, '@', 2) like o.slug || '.%'
  where o.kind = 'customer'`;

/** Finds what the paths need, and makes each customer's reporter the requester of its newest case. */
export async function preparePlaces(portal: Portal, actorEmails: readonly string[]): Promise<Places> {
  const { admin } = portal.urls;
  type Row = {
    slug: CustomerSlug;
    case: string;
    own: string;
    change: string;
    to_own: string;
    person: string;
    reporter: string;
  };
  const rows = await administer<Row>(admin, placesOf, [Object.values(reporters), actorEmails]);
  const places = {} as Places;
  for (const row of rows) {
    await administer(admin, "update cases set requester_id = $1 where id = $2", [row.reporter, row.to_own]);
    // A role that has not begun: ending it before it begins is refused by the command, so that nothing changes.
    const [assignment] = await administer<{ id: string }>(
      admin,
      `insert into assignment (org_id, id, person_id, role, from_date)
        select id, gen_random_uuid(), $1, 'it_system_owner', '2035-01-01' from organisation where slug = $2 returning id`,
      [row.person, row.slug],
    );
    // A picture in a policy that is for the customer's IT manager.
    const [document] = await administer<{ id: string }>(
      admin,
      `with policy as (insert into document (id, org_id, key, kind, audience, position)
          select gen_random_uuid(), id, 'plan', 'policy', array['org:' || id || '+role:it_manager'], 1
          from organisation where slug = $1 returning id)
        insert into document_file (document_id, name, mime, bytes, size, sha256)
          select id, 'plan.png', 'image/png', '\\x00', 1, 'plan' from policy returning document_id as id`,
      [row.slug],
    );
    // A proposal for the customer's IT manager and the supplier's people around it, with a text of the demonstration's.
    const [proposal] = await administer<{ id: string }>(
      admin,
      `with proposal as (insert into document (id, org_id, key, kind, audience, position)
          select gen_random_uuid(), id, 'matrix', 'proposal', array(select 'org:' || id || '+role:' || role
            from unnest(array['it_manager', 'tam', 'bam', 'delivery_manager']) as role), 1
          from organisation where slug = $1 returning id, audience)
        insert into document_text (document_id, lang, audience, slug, title, description, tags, keywords, source,
            source_hash, code, code_hash, outline, plain_text, reading_minutes, links, meta)
          select proposal.id, t.lang, proposal.audience, t.slug, t.title, t.description, t.tags, t.keywords, t.source,
            t.source_hash, t.code, t.code_hash, t.outline, t.plain_text, t.reading_minutes, t.links, t.meta
          from proposal, document_text t join document d on d.id = t.document_id where d.key = 'school-sync'
          returning document_id as id`,
      [row.slug],
    );
    // The policy's draft, which the fence refuses, with a reviewer's words; and beside it a policy that is put away.
    const [comment] = await administer<{ id: string }>(
      admin,
      `with draft as (insert into document_version (document_id, lang, number, source, source_hash, title, state, origin)
          values ($1, 'sv', 1, 'Matris', 'x', 'Matris', 'draft', 'browser') returning document_id)
        insert into review_comment (id, document_id, lang, number, line, author_id, body)
          select gen_random_uuid(), document_id, 'sv', 1, 1, $2, 'Matris' from draft returning id`,
      [document?.id, row.person],
    );
    const [archived] = await administer<{ id: string }>(
      admin,
      `insert into document (id, org_id, key, kind, audience, position, archived_at)
        select gen_random_uuid(), id, 'put-away', 'policy', '{}', 1, now() from organisation where slug = $1 returning id`,
      [row.slug],
    );
    const [task] = await administer<{ id: string }>(
      admin,
      `insert into content_task (id, org_id, kind, subject)
        select gen_random_uuid(), id, 'search_gap', 'matrix:' || slug from organisation where slug = $1 returning id`,
      [row.slug],
    );
    const [mail] = await administer<{ id: string }>(
      admin,
      `insert into mail_message (id, org_id, to_address, subject, text)
        select gen_random_uuid(), id, 'nobody@example.org', 'Matrix', 'Matrix' from organisation where slug = $1 returning id`,
      [row.slug],
    );
    // A follow-up of which nothing is known yet, and whose report is the policy, so that none is made.
    const [incident] = await administer<{ ref: string }>(
      admin,
      `with chosen as (select f.org_id, f.id from incident_follow_up f join organisation o on o.id = f.org_id
          join cases s on s.org_id = f.org_id and s.id = f.case_id and not s.is_security
          where o.slug = $1 and f.cause = '' order by f.opened_at limit 1)
        update incident_follow_up f set document_id = $2 from chosen, cases c, organisation o
          where f.org_id = chosen.org_id and f.id = chosen.id and c.org_id = f.org_id and c.id = f.case_id
            and o.id = f.org_id
          returning o.key || '-' || c.number as ref`,
      [row.slug, document?.id],
    );
    const fileOf = async (reference: string) => {
      const [file] = await administer<{ id: string }>(
        admin,
        `insert into case_file (org_id, id, case_id, name, mime, bytes, size, sha256)
          select c.org_id, gen_random_uuid(), c.id, 'matrix.png', 'image/png', '\\x00', 1, 'matrix'
          from cases c join organisation o on o.id = c.org_id where o.slug = $1 and o.key || '-' || c.number = $2
          returning id`,
        [row.slug, reference],
      );
      return file?.id ?? "";
    };
    const [webhook] = await administer<{ id: string }>(
      admin,
      `insert into webhook (org_id, id, name, url, topics, sealed)
        select id, gen_random_uuid(), 'Matrix', 'https://matrix.example/', '{}', 'x' from organisation where slug = $1
        returning id`,
      [row.slug],
    );
    const [mailIn] = await administer<{ id: string }>(
      admin,
      `insert into mail_in (id, org_id, size, state, reason, from_address, subject)
        select gen_random_uuid(), id, 1, 'held', 'unknown', 'nobody@example.org', 'Matrix' from organisation where slug = $1
        returning id`,
      [row.slug],
    );
    const [invoice] = await administer<{ id: string; file: string; line: string }>(
      admin,
      `with invoice as (select i.org_id, i.id, l.id as line from invoice i join organisation o on o.id = i.org_id
          join invoice_line l on l.org_id = i.org_id and l.invoice_id = i.id
          where o.slug = $1 order by i.issued_on, l.position limit 1)
        insert into invoice_file (org_id, id, invoice_id, name, bytes, sha256)
          select org_id, gen_random_uuid(), id, 'matrix.pdf', '\\x255044462d', 'matrix' from invoice
          returning invoice_id as id, id as file, (select line from invoice) as line`,
      [row.slug],
    );
    // Of somebody who is none of the actors: a shared one is seen by all who see money.
    const [scenario] = await administer<{ id: string }>(
      admin,
      `insert into scenario (org_id, id, owner_id, name, from_month, changes, prices_digest, agreed_digest, created_at,
          saved_at, shared_at)
        select id, gen_random_uuid(), $2, 'Matrix', '2027-01', '[{"service":"workplace","item":"AP-BAS","quantity":"1"}]',
          'x', 'x', now(), now(), now() from organisation where slug = $1 returning id`,
      [row.slug, row.person],
    );
    const [kpi] = await administer<{ id: string }>(
      admin,
      `insert into customer_kpi (org_id, id, kind, key, name, definition, unit, permissions, created_at)
        select id, gen_random_uuid(), 'typed', 'own-matrix', 'Matrix', 'Matrix', 'count', '{sla.read}', now()
        from organisation where slug = $1 returning id`,
      [row.slug],
    );
    places[row.slug] = {
      ...{ case: row.case, own: row.own, person: row.person, change: row.change },
      assignment: assignment?.id ?? "",
      document: document?.id ?? "",
      archived: archived?.id ?? "",
      comment: comment?.id ?? "",
      proposal: proposal?.id ?? "",
      task: task?.id ?? "",
      mail: mail?.id ?? "",
      incident: incident?.ref ?? "",
      caseFile: await fileOf(row.case),
      ownFile: await fileOf(row.own),
      webhook: webhook?.id ?? "",
      mailIn: mailIn?.id ?? "",
      invoice: invoice?.id ?? "",
      invoiceFile: invoice?.file ?? "",
      invoiceLine: invoice?.line ?? "",
      scenario: scenario?.id ?? "",
      kpi: kpi?.id ?? "",
    };
  }
  return places;
}

export interface Target {
  path: string;
  customer: CustomerSlug | null;
}

export function fill(text: string, customer: CustomerSlug, places: Places): string {
  return text
    .replaceAll("{org}", customer)
    .replace(
      /\{(case|own|person|assignment|document|archived|comment|proposal|task|mail|incident|caseFile|ownFile|webhook|invoiceFile|invoiceLine|invoice|scenario|kpi|change|mailIn)\}/g,
      (_, key: keyof Places[CustomerSlug]) => places[customer][key],
    );
}

/** One target for each customer where the path names one. */
export function targetsOf(path: string, places: Places): Target[] {
  if (
    !/\{(?:org|document|archived|comment|proposal|task|mail|incident|webhook|invoice|scenario|kpi|change|mailIn)\}/.test(
      path,
    )
  )
    return [{ path, customer: null }];
  return customers.map((customer) => ({ path: fill(path, customer, places), customer }));
}

export function mayEnter(actor: Actor, row: PageRow, { customer }: Target): boolean {
  if (row.supplierOnly && !actor.supplier) return false;
  if (row.reporterToo && customer && reporters[customer] === actor.email) return true;
  return holds(actor, row.may, customer);
}

export const mayAct = (actor: Actor, row: ActionRow, customer: CustomerSlug | null) => holds(actor, row.may, customer);

function holds(actor: Actor, rule: Rule, customer: CustomerSlug | null): boolean {
  if (rule === "anyone") return true;
  if (actor.email === null || actor.lockedOut) return false;
  if (rule === "signed in") return true;
  const places = customer ? [customer] : customers;
  return places.some((slug) => actor.roles[slug]?.some((role) => rule.includes(role)));
}
