import { lookUp } from "../cells";
import type { Field } from "../profile";
import { compileStamps } from "../stamps";
import type { SurveyProfile } from "./survey-profile";

/** One row of the file, as it is stored. Instants are epoch milliseconds. */
export interface ImportedAnswer {
  key: string;
  closedAt: number;
  sentAt: number | null;
  answeredAt: number | null;
  score: number | null;
  comment: string;
  service: string;
  category: string | null;
  site: string | null;
  priority: number;
}

type AnswerReading = { ok: true; answer: ImportedAnswer } | { ok: false; field: string; reason: string };

/** Longest remark, in characters. */
const longestComment = 10_000;

/** Every column a profile names, once each. */
export function surveyColumns(profile: SurveyProfile): string[] {
  const { key, closed, sent, answered, score, comment, service, category, site, priority } = profile;
  const all = [key, closed, sent, answered, score.column, comment, service.column];
  const names = [...all, category?.column, site?.column, priority.column];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Reads rows whose cells stand in the order of `surveyColumns`; what cannot be used is told with the column and why. */
export function surveyReader(profile: SurveyProfile, now: number): (cells: readonly string[]) => AnswerReading {
  const positions = new Map(surveyColumns(profile).map((name, index) => [name, index]));
  const missing = new Set(["", ...profile.missing]);
  const stamp = compileStamps(profile.dates.formats, profile.dates.zone);

  return (cells) => {
    const cell = (column: string | undefined): string | null => {
      const text = column === undefined ? "" : (cells[positions.get(column) ?? -1] ?? "").trim();
      return missing.has(text) ? null : text;
    };
    const field = (rule: (Omit<Field, "map"> & { map?: Record<string, string> }) | undefined): string | null => {
      if (!rule) return null;
      if (rule.column === undefined) return rule.value ?? null;
      const text = cell(rule.column) ?? rule.default ?? null;
      return text === null ? null : (lookUp(rule.map, text) ?? text);
    };
    const wrong = (column: string, reason: string): AnswerReading => ({ ok: false, field: column, reason });

    const key = cell(profile.key);
    if (key === null) return wrong(profile.key, "the key is missing");
    const instants: Record<"closed" | "sent" | "answered", number | null> = {
      closed: null,
      sent: null,
      answered: null,
    };
    for (const name of ["closed", "sent", "answered"] as const) {
      const column = profile[name];
      const text = cell(column);
      if (column === undefined || text === null) continue;
      const instant = stamp(text);
      if (instant === null) return wrong(column, `"${text.slice(0, 60)}" is not a date of the profile's formats`);
      if (instant > now) return wrong(column, `"${text.slice(0, 60)}" has not come yet`);
      instants[name] = instant;
    }
    const { closed: closedAt } = instants;
    if (closedAt === null) return wrong(profile.closed, "it is not said when the case was closed");
    const sentAt = profile.sent === undefined ? closedAt : instants.sent;

    const given = cell(profile.score.column);
    const score = given === null ? null : (lookUp(profile.score.map, given) ?? Number(given));
    if (score !== null && ![1, 2, 3, 4, 5].includes(score)) {
      return wrong(profile.score.column, `"${given?.slice(0, 60)}" is no score from 1 to 5`);
    }
    if (score !== null && sentAt === null) return wrong(profile.sent ?? profile.closed, "answered, but never sent");
    const answeredAt = score === null ? null : (instants.answered ?? sentAt);
    if (answeredAt !== null && answeredAt < closedAt) {
      return wrong(profile.answered ?? profile.closed, "answered before the case was closed");
    }
    if (answeredAt !== null && sentAt !== null && answeredAt < sentAt) {
      return wrong(profile.answered ?? profile.closed, "answered before the question was sent");
    }
    const comment = score === null ? "" : (cell(profile.comment) ?? "");
    if (comment.length > longestComment) {
      return wrong(profile.comment ?? "", `${comment.length} characters; at most ${longestComment} are taken`);
    }
    const rated = cell(profile.priority.column);
    const priority = rated === null ? profile.priority.default : (lookUp(profile.priority.map, rated) ?? Number(rated));
    if (priority === undefined || ![1, 2, 3, 4, 5].includes(priority)) {
      return wrong(profile.priority.column ?? "priority", `"${rated?.slice(0, 60)}" is no priority from 1 to 5`);
    }
    const service = field(profile.service);
    if (service === null) return wrong(profile.service.column ?? "service", "the service is missing");
    const about = { service, category: field(profile.category), site: field(profile.site), priority };
    return { ok: true, answer: { key, closedAt, sentAt, answeredAt, score, comment, ...about } };
  };
}
