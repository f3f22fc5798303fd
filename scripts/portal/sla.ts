import { parseArgs } from "node:util";
import { createTranslator } from "use-intl/core";
import { inOperatorScope } from "@/lib/access/scope";
import { recomputeCases } from "@/lib/cases/commands";
import { type ExplainedCase, explainByRef } from "@/lib/cases/explain";
import { verifyCases } from "@/lib/cases/verify";
import messages from "@/lib/i18n/messages/en/sla.json";
import { listOrganisations, type OrganisationEntry } from "@/lib/organisation/directory";
import type { ClockExplanation, ExplanationLine } from "@/lib/sla/explain";
import type { Io } from "./io";

export const usage = `sla explain <case>                       why each clock of a case, NORD-123 for instance, stands as it does
sla verify [--org <slug>]                folds all cases again and compares with what is stored; writes nothing
sla recompute [--org <slug>]             folds all cases again and stores the result`;

/** Differences a person reads; --json has them all. */
const shownDifferences = 20;

export async function run(args: string[], io: Io): Promise<void> {
  const [verb, ...rest] = args;
  const { org, positionals } = read(rest, io);
  const [ref, ...more] = positionals;
  if (verb === "explain" && ref && more.length === 0 && org === undefined) await explain(ref, io);
  else if (verb === "verify" && ref === undefined) await verify(org, io);
  else if (verb === "recompute" && ref === undefined) await recompute(org, io);
  else io.misuse(`usage: ${usage}`);
}

function read(args: string[], io: Io): { org: string | undefined; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { org: { type: "string" } } });
    return { org: values.org, positionals };
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

/** The customer named, or all of them. */
async function customers(slug: string | undefined, io: Io): Promise<OrganisationEntry[]> {
  const all = (await inOperatorScope(listOrganisations)).filter(({ kind }) => kind === "customer");
  if (slug === undefined) return all;
  const named = all.filter((org) => org.slug === slug);
  if (named.length === 0) io.fail(`There is no customer "${slug}".`);
  return named;
}

async function explain(ref: string, io: Io): Promise<void> {
  const explained = await inOperatorScope((scope) => explainByRef(scope, ref, Date.now()));
  if (!explained) io.fail(`There is no case ${ref}.`);
  io.out(explained, explanationText(explained));
}

function explanationText({ ref, title, externalKey, explanation }: ExplainedCase): string {
  const head = `${ref}${externalKey ? ` (${externalKey})` : ""} ${title}: ${explanation.state}, priority ${explanation.priority}, ${explanation.service}`;
  const clocks = explanation.clocks.flatMap(clockLines);
  return [head, ...(clocks.length === 0 ? ["No agreement promises anything for this case."] : clocks)].join("\n");
}

const say = createTranslator({ locale: "en", messages });

function clockLines(clock: ClockExplanation): string[] {
  const cycle = clock.cycle > 1 ? ` ${clock.cycle}` : "";
  const judged = `agreement from ${clock.agreementValidFrom}, calendar ${clock.calendarKey} (${clock.zone})`;
  return [
    "",
    `${say(`clock.${clock.clock}`)}${cycle}: ${say(`outcome.${clock.outcome}`)}${clock.excludedReason ? ` (${clock.excludedReason})` : ""}`,
    `  ${judged}; ${duration(clock.workedMs)} of ${duration(clock.targetMs)} used, ${duration(clock.pausedMs)} paused`,
    ...clock.lines.map((line) => `  ${line.localAt}  ${sentence(line)}`),
  ];
}

function sentence({ key, params }: ExplanationLine): string {
  const { ms, reason, targetMs, priority, service } = params;
  return say(`explanation.${key}`, {
    duration: duration(ms ?? 0),
    reason: reason ? say(`waitReason.${reason as "customer" | "third_party" | "maintenance"}`) : "",
    target: duration(targetMs ?? 0),
    priority: String(priority ?? ""),
    service: service ?? "",
  });
}

/** Hours and minutes, never days: a working day is no 24 hours. */
function duration(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

async function verify(slug: string | undefined, io: Io): Promise<void> {
  const organisations = [];
  for (const { id, slug: org } of await customers(slug, io)) {
    const result = await inOperatorScope((scope) => verifyCases(scope, id, Date.now()));
    organisations.push({ org, ...result });
  }
  const differences = organisations.reduce((sum, { differences: found }) => sum + found.length, 0);
  const lines = organisations.flatMap(({ org, cases, clocks, monthRows, differences: found }) => [
    `${org}: ${cases} cases, ${clocks} clocks, ${monthRows} rows of months, ${found.length} differences`,
    ...found.slice(0, shownDifferences).map(({ what, stored, recomputed }) => `  ${what}: ${stored} ≠ ${recomputed}`),
  ]);
  if (differences > 0) {
    if (!io.json) io.say(lines.join("\n"));
    io.fail(`${differences} stored figures differ from the events.`, io.json ? { organisations } : undefined);
  }
  io.out({ equal: true, organisations }, lines.join("\n") || "There is no customer yet.");
}

async function recompute(slug: string | undefined, io: Io): Promise<void> {
  const organisations = [];
  for (const { id, slug: org } of await customers(slug, io)) {
    const started = performance.now();
    const cases = await inOperatorScope((scope) => recomputeCases(scope, id, Date.now()));
    organisations.push({ org, cases, seconds: Math.round(performance.now() - started) / 1000 });
  }
  const lines = organisations.map(({ org, cases, seconds }) => `${org}: ${cases} cases folded again in ${seconds} s`);
  io.out({ organisations }, lines.join("\n") || "There is no customer yet.");
}
