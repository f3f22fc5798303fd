import "server-only";
import type { Scope } from "@/lib/access/scope";
import { stockholm } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { type CustomerSlug, orgId } from "./organisations";

interface SeedQuestion {
  customer: CustomerSlug;
  /** The line it is about: invoice and article, or the beginning of its text. */
  invoice: string;
  line: string;
  /** Where several lines begin so. */
  costCentre?: string;
  state: "open" | "answered" | "settled";
  owner: string | null;
  credit?: bigint;
  thread: readonly (readonly [at: string, who: string, body: string])[];
}

const questions: readonly SeedQuestion[] = [
  {
    ...{
      customer: "ekliden",
      invoice: "EK20240118",
      line: "Utbytta trådlösa",
      state: "settled",
      owner: "Anders Ekvall",
    },
    thread: [
      ["2026-06-04T09:12", "Lars-Åke Nykvist", "Ingick inte monteringen i offerten för Ekbackaskolan?"],
      [
        "2026-06-05T13:40",
        "Anders Ekvall",
        "Monteringen ingår. Skillnaden mot offerten är två extra accesspunkter som skolan beställde den 12 maj; beställningen ligger bifogad i ärendet.",
      ],
      ["2026-06-08T08:05", "Lars-Åke Nykvist", "Tack, då stämmer det."],
    ],
  },
  {
    ...{ customer: "ekliden", invoice: "EK20240122", line: "Arbetsplats bas", state: "open", owner: null },
    costCentre: "3100 Utbildning",
    thread: [
      [
        "2026-10-14T10:30",
        "Lars-Åke Nykvist",
        "Antalet på Utbildning ökade i augusti. Vilken beställning gäller de sju nya?",
      ],
    ],
  },
  {
    ...{
      customer: "nordvik",
      invoice: "NO20240112",
      line: "Kundportalen nere",
      state: "answered",
      owner: "Maria Östergård",
      credit: 468_000n,
    },
    thread: [
      [
        "2025-12-03T11:00",
        "Cecilia Brandting",
        "Är krediteringen för hela driftstoppet den 9 oktober, eller kommer mer?",
      ],
      [
        "2025-12-04T15:20",
        "Maria Östergård",
        "Den gäller hela stoppet enligt avtalets kreditregel. Inget mer återstår.",
      ],
    ],
  },
  {
    ...{ customer: "solglantan", invoice: "SO20240122-2", line: "Mobil anknytning", state: "open", owner: null },
    thread: [
      [
        "2026-11-12T14:45",
        "Eva-Lena Strömmer",
        "Vi har fått två fakturor på telefonerna i september. Är en av dem fel?",
      ],
    ],
  },
];

/** Questions that have been asked about the invoices, and what was answered. */
export async function writePriceQuestions({ db }: Scope, { people }: Directory): Promise<void> {
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? "";
  const numbers = new Map<CustomerSlug, number>();
  for (const { customer, invoice, line, costCentre, state, owner, credit, thread } of questions) {
    const org = orgId(customer);
    const about = await db.invoiceLine.findFirstOrThrow({
      where: { orgId: org, text: { startsWith: line }, costCentre, invoice: { number: { startsWith: invoice } } },
      select: { id: true },
      orderBy: { position: "asc" },
    });
    const number = (numbers.get(customer) ?? 0) + 1;
    numbers.set(customer, number);
    const id = seedId("price-question", customer, number);
    const [first] = thread;
    const times = thread.map(([at]) => new Date(stockholm(at)));
    const answeredAt = state === "open" ? null : (times[1] ?? null);
    await db.priceQuestion.createMany({
      data: [
        {
          ...{ orgId: org, id, number, lineId: about.id, state, ownerId: owner && idOf(owner), credit: credit ?? null },
          ...{ askedById: idOf(first?.[1] ?? ""), askedAt: times[0] as Date, answeredAt },
          settledAt: state === "settled" ? (times.at(-1) ?? null) : null,
        },
      ],
    });
    await db.priceQuestionEntry.createMany({
      data: thread.map(([, who, body], index) => ({
        ...{ orgId: org, id: seedId("price-question-entry", customer, number, index), questionId: id, body },
        ...{ at: times[index] as Date, authorId: idOf(who) },
      })),
    });
  }
}
