import type { Forum } from "@/lib/forums/forum";
import type { CustomerSlug } from "./organisations";

/** How its material came: days before (negative) or after the day it was to be out, or never; or why the meeting was called off. */
type Course = { material: number | null } | { calledOff: string } | "planned";

/** A meeting by its forum and local time. */
export type SeedMeeting = readonly [forum: Forum, at: string, course: Course];

/** Something decided, at the forum's meeting of a date: what, by whom, by when; then what came of it. */
export interface SeedAction {
  at: readonly [Forum, string];
  title: string;
  owner: string;
  due: string;
  /** Another day that was agreed later. */
  moved?: string;
  done?: string;
  withdrawn?: readonly [on: string, reason: string];
}

export interface SeedForums {
  /** Forum, from which month, how many a year. */
  agreed: readonly (readonly [Forum, string, number])[];
  meetings: readonly SeedMeeting[];
  actions: readonly SeedAction[];
}

const out = (material: number | null): Course => ({ material });

export const seedForums: Record<CustomerSlug, SeedForums> = {
  ekliden: {
    agreed: [
      ["operative", "2025-06", 4],
      ["operative", "2026-01", 6],
      ["tactical", "2026-01", 2],
      ["security", "2026-01", 2],
      ["strategic", "2025-06", 1],
    ],
    meetings: [
      ["operative", "2025-06-18T09:00", out(-1)],
      ["operative", "2025-09-17T09:00", out(0)],
      ["operative", "2025-12-03T09:00", out(-1)],
      ["strategic", "2025-12-09T13:00", out(-2)],
      ["operative", "2026-01-21T09:00", out(-1)],
      ["tactical", "2026-03-11T13:00", out(-1)],
      ["security", "2026-03-11T15:00", out(0)],
      ["operative", "2026-04-22T09:00", out(0)],
      ["operative", "2026-06-17T09:00", out(3)],
      ["operative", "2026-08-26T09:00", { calledOff: "Halva forumet var kvar på semester" }],
      ["cab", "2026-09-15T10:00", out(-1)],
      ["operative", "2026-09-16T09:00", out(-1)],
      ["tactical", "2026-10-07T13:00", out(0)],
      ["security", "2026-10-07T15:00", out(-1)],
      ["operative", "2026-11-04T09:00", out(-1)],
      ["cab", "2026-11-12T10:00", out(null)],
      ["strategic", "2026-12-08T13:00", "planned"],
      ["operative", "2026-12-16T09:00", "planned"],
      ["operative", "2027-02-10T09:00", "planned"],
      ["tactical", "2027-03-10T13:00", "planned"],
    ],
    actions: [
      {
        ...{ at: ["strategic", "2025-12-09"], title: "Ta fram underlag om två års kostnadsutveckling" },
        ...{ owner: "Anders Ekvall", due: "2026-02-27", done: "2026-02-20" },
      },
      {
        ...{ at: ["operative", "2026-01-21"], title: "Se över rutinen för eskalering på kvällar och helger" },
        ...{ owner: "Helena Forsgren", due: "2026-03-31", done: "2026-03-24" },
      },
      {
        ...{ at: ["operative", "2026-01-21"], title: "Lägga in kommunens nya enheter i beställningsunderlaget" },
        ...{ owner: "Elin Sandvik", due: "2026-02-28", done: "2026-04-10" },
      },
      {
        ...{ at: ["tactical", "2026-03-11"], title: "Jämföra utskriftslösningar inför förlängningen" },
        ...{ owner: "Oskar Bergvall", due: "2026-06-15", moved: "2026-09-01", done: "2026-08-28" },
      },
      {
        ...{ at: ["operative", "2026-04-22"], title: "Mäta lösta vid första kontakt per tjänst" },
        ...{ owner: "Håkan Björkmo", due: "2026-06-30", done: "2026-06-12" },
      },
      {
        ...{ at: ["operative", "2026-06-17"], title: "Uppdatera samverkanshandbokens kontaktvägar" },
        ...{ owner: "Leila Rahimi", due: "2026-09-15", done: "2026-09-11" },
      },
      {
        ...{ at: ["operative", "2026-06-17"], title: "Samla önskemål om kvällsstöd från skolorna" },
        ...{ owner: "Håkan Björkmo", due: "2026-08-31" },
        withdrawn: ["2026-08-24", "Skolorna har redan fått jourtelefon"],
      },
      {
        ...{ at: ["operative", "2026-09-16"], title: "Gå igenom äldre öppna ärenden i socialtjänstens system" },
        ...{ owner: "Helena Forsgren", due: "2026-10-16", done: "2026-10-15" },
      },
      {
        ...{ at: ["operative", "2026-09-16"], title: "Beskriva hur driftstörningar meddelas i kommunhuset" },
        ...{ owner: "Håkan Björkmo", due: "2026-10-30", moved: "2026-12-11" },
      },
      {
        ...{ at: ["cab", "2026-09-15"], title: "Riskanalys för byte av brandvägg i kommunhuset" },
        ...{ owner: "Ingrid Näsholm", due: "2026-10-20", done: "2026-10-19" },
      },
      {
        ...{ at: ["tactical", "2026-10-07"], title: "Plan för att höja nöjdheten efter oktobers nedgång" },
        ...{ owner: "Leila Rahimi", due: "2026-11-13" },
      },
      {
        ...{ at: ["security", "2026-10-07"], title: "Öva återställning av säkerhetskopior" },
        ...{ owner: "Per-Olof Wikman", due: "2026-11-30" },
      },
      {
        ...{ at: ["operative", "2026-11-04"], title: "Föreslå en månadsgenomgång av priofrågor" },
        ...{ owner: "Fatima Al-Masri", due: "2026-12-15" },
      },
      {
        ...{ at: ["operative", "2026-11-04"], title: "Rensa bland gamla skrivarköer på biblioteken" },
        ...{ owner: "Oskar Bergvall", due: "2026-12-04" },
      },
    ],
  },
  nordvik: {
    agreed: [
      ["operative", "2025-06", 4],
      ["tactical", "2026-01", 2],
      ["security", "2026-01", 2],
      ["strategic", "2026-01", 1],
    ],
    meetings: [
      ["operative", "2025-06-11T10:00", out(-1)],
      ["operative", "2025-09-10T10:00", out(-1)],
      ["operative", "2026-02-04T10:00", out(0)],
      ["tactical", "2026-03-18T13:00", out(-2)],
      ["security", "2026-03-18T15:00", out(-2)],
      ["operative", "2026-05-06T10:00", out(-1)],
      ["operative", "2026-09-02T10:00", out(null)],
      ["operative", "2026-11-11T10:00", out(-1)],
      ["tactical", "2026-12-02T13:00", "planned"],
      ["strategic", "2026-12-15T09:00", "planned"],
    ],
    actions: [
      {
        ...{ at: ["operative", "2026-02-04"], title: "Ta fram en lista över behöriga beställare" },
        ...{ owner: "Johan Lindmarker", due: "2026-03-31", done: "2026-03-30" },
      },
      {
        ...{ at: ["tactical", "2026-03-18"], title: "Visa vad flerfaktor för alla skulle kosta" },
        ...{ owner: "Oskar Bergvall", due: "2026-05-15", done: "2026-06-02" },
      },
      {
        ...{ at: ["operative", "2026-09-02"], title: "Kartlägga återkommande fel i mötesrummen" },
        ...{ owner: "Marie Åslöf", due: "2026-10-31" },
      },
      {
        ...{ at: ["operative", "2026-11-11"], title: "Se över servicefönstret inför årsskiftet" },
        ...{ owner: "Tomas Hägglöf", due: "2026-12-10" },
      },
    ],
  },
  solglantan: {
    agreed: [
      ["operative", "2026-01", 3],
      ["tactical", "2026-01", 1],
    ],
    meetings: [
      ["operative", "2026-01-28T13:00", out(0)],
      ["tactical", "2026-04-15T09:00", out(-1)],
      ["security", "2026-04-15T11:00", out(-1)],
      ["operative", "2026-05-27T13:00", out(-1)],
      ["operative", "2026-10-14T13:00", out(2)],
      ["operative", "2027-01-27T13:00", "planned"],
    ],
    actions: [
      {
        ...{ at: ["operative", "2026-05-27"], title: "Flytta gemensamma brevlådor till nya domänen" },
        ...{ owner: "Niklas Öhrn", due: "2026-09-30", done: "2026-09-25" },
      },
      {
        ...{ at: ["operative", "2026-10-14"], title: "Skriva en enkel guide för vikarier" },
        ...{ owner: "Niklas Öhrn", due: "2026-11-18" },
      },
      {
        ...{ at: ["operative", "2026-10-14"], title: "Räkna om antalet arbetsplatser inför nästa år" },
        ...{ owner: "Anders Ekvall", due: "2026-12-01" },
      },
    ],
  },
};
