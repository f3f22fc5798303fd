import { expect, test } from "vitest";
import { inJobScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import type { CaseNews } from "@/lib/cases/follow/news";
import { mailFollowers, tellFollowersOf } from "@/lib/cases/follow/news-commands";
import { setWatching } from "@/lib/cases/follow/watch-commands";
import { freshDatabase } from "@/tests/fixtures/database";
import { followWorld } from "@/tests/fixtures/follow";

const database = freshDatabase();
const world = followWorld(database);
const { happens, jobs } = world;

const news = (what: CaseNews["news"], by: PersonViewer, at: number): CaseNews => ({
  ...{ orgId: world.customer.id, caseId: world.caseId, news: what },
  ...{ at, by: by.personId },
});
const mailed = (told: CaseNews) => inJobScope((scope) => mailFollowers(scope, told, new Date(world.now)));
const watch = (viewer: PersonViewer, watching = true) =>
  inScope(viewer, (scope) => setWatching(scope, world.customer.id, world.number, watching));

async function mails(): Promise<{ name: string; subject: string; text: string }[]> {
  const { rows } = await world.admin.query(
    `select p.name, m.subject, m.text from mail_message m join person p on p.id = m.to_person
      where m.subject like $1 order by p.name`,
    [`[NORD-${world.number}]%`],
  );
  return rows;
}

test("the reporter gets a receipt: what was reported, where it is, and by when it is answered", async () => {
  const [told] = await jobs();
  await mailed(news("reported", world.elsa, told?.at ?? 0));
  const [receipt, ...more] = await mails();
  expect(more).toEqual([]);
  expect(receipt).toMatchObject({ name: "Elsa", subject: `[NORD-${world.number}] Dockan` });
  expect(receipt?.text).toContain("Skärmen är svart.");
  expect(receipt?.text).toContain(`http://localhost:3000/o/${world.customer.slug}/cases/NORD-${world.number}`);
  // Reported Tuesday at 10:00 local time with priority 4: eight office hours.
  expect(receipt?.text).toMatch(/Enligt avtalet får du svar senast onsdag 25 november 2026 09:00\./);
});

test("reporter and watchers are told when the ServiceDesk answers, never of an internal note", async () => {
  const { owner, agent, now } = world;
  await watch(owner);
  const at = now + 5;
  const message = { kind: "message", at, direction: "out" } as const;
  await happens({ ...message, internal: true }, "Kunden är otålig.");
  await happens({ ...message, internal: false }, "Vi tittar på det.");
  await mailed(news("answered", agent, at));
  // A job may come twice.
  await mailed(news("answered", agent, at));
  const sent = await mails();
  expect(sent.map(({ name }) => name)).toEqual(["Elsa", "Hakan"]);
  for (const { text } of sent) {
    expect(text).toContain("Emma har svarat");
    expect(text).toContain("Vi tittar på det.");
    expect(text).not.toContain("otålig");
  }
  expect(sent[0]?.text).toContain("har anmält ärendet");
  expect(sent[1]?.text).toContain("bevakar ärendet");
});

test("the solution comes with what was done and until when the case can be reopened", async () => {
  await happens({ kind: "resolved", at: world.now + 5 }, "Kabeln är bytt.");
  await mailed(news("resolved", world.agent, world.now + 5));
  const [{ text = "" } = {}] = await mails();
  expect(text).toMatch(/Kabeln är bytt\.\n\nFungerar det inte .* till och med \p{L}+ \d+ \p{L}+ 2026\./u);
});

test("nobody is told who did it themselves, has stopped watching, or may no longer read the case", async () => {
  const { elsa, owner, now } = world;
  await watch(owner);
  await watch(owner, false);
  await mailed(news("added", elsa, now + 5));
  expect(await mails()).toEqual([]);
  await watch(owner);
  await world.admin.query("update assignment set to_date = '2026-01-01' where person_id = $1", [owner.personId]);
  await mailed(news("closed", elsa, now + 6));
  expect(await mails()).toEqual([]);
  await world.admin.query("update assignment set to_date = null where person_id = $1", [owner.personId]);
});

test("the ServiceDesk asks for it in its own name and its own transaction", async () => {
  const { agent, customer, caseId, now } = world;
  const place = { orgId: customer.id, caseId, by: agent.personId };
  const say = (internal: boolean, at: number) => [
    { event: { kind: "message", at, direction: "out", internal } as const, text: "Ord." },
  ];
  await inScope(agent, (scope) => tellFollowersOf(scope, place, say(true, now + 5)));
  await inScope(agent, (scope) => tellFollowersOf(scope, place, say(false, now + 6)));
  expect((await jobs()).slice(1)).toEqual([news("answered", agent, now + 6)]);
});
