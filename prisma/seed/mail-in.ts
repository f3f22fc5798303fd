import "server-only";
import type { Scope } from "@/lib/access/scope";
import { hourMs } from "./clock";
import { seedId } from "./ids";
import { orgId } from "./organisations";

interface Letter {
  from: { name: string; address: string };
  subject: string;
  text: string;
  hoursAgo: number;
  fate:
    | { state: "held"; reason: "unknown" | "closed" | "disabled" | "unproven"; hint?: string }
    | { state: "ignored"; reason: "automatic" | "bulk" }
    | { state: "discarded"; reason: "unknown"; note: string };
  customer?: "ekliden" | "nordvik";
}

const letters: readonly Letter[] = [
  {
    from: { name: "Kopiatorservice Norr", address: "service@kopiatorservice.example" },
    subject: "Besök på biblioteket i Ekliden",
    text: "Hej!\n\nVår tekniker kommer till biblioteket på måndag mellan 9 och 11 och byter fixeringsenheten.\nSäg till om det inte passar.\n\nMed vänlig hälsning\nPetra Sjö\nKopiatorservice Norr",
    hoursAgo: 3,
    fate: { state: "held", reason: "unknown" },
  },
  {
    from: { name: "Elsa Nordhed", address: "elsa.nordhed@hemma.example" },
    subject: "Kommer inte in i mejlen",
    text: "Hej,\njag skriver från min egen adress eftersom jobbmejlen inte går att öppna. Det står att lösenordet har gått ut.\n\nElsa",
    hoursAgo: 5,
    fate: { state: "held", reason: "unknown" },
  },
  {
    from: { name: "Håkan Björkmo", address: "hakan.bjorkmo@ekliden.example" },
    subject: "Brådskande: återställ mitt lösenord",
    text: "Hej,\n\njag sitter i ett möte och kommer inte in. Återställ mitt lösenord och sms:a det nya till 070-000 00 00.\n\nHåkan",
    hoursAgo: 8,
    fate: { state: "held", reason: "unproven" },
    customer: "ekliden",
  },
  {
    from: { name: "Nordvik Energi växel", address: "vaxel@nordvik.example" },
    subject: "SV: Headset till mötesrummet",
    text: "Headsetet brummar igen, samma som sist.\n\nDen tor 12 nov. 2026 kl 14:03 skrev ServiceDesk:\n> Headsetet är utbytt.",
    hoursAgo: 26,
    fate: { state: "held", reason: "disabled" },
    customer: "nordvik",
  },
  {
    from: { name: "Håkan Björkmo", address: "hakan.bjorkmo@ekliden.example" },
    subject: "Autosvar: Ledig till måndag",
    text: "",
    hoursAgo: 30,
    fate: { state: "ignored", reason: "automatic" },
    customer: "ekliden",
  },
  {
    from: { name: "Kontorsvaror nu", address: "nyhetsbrev@kontorsvaror.example" },
    subject: "Novembererbjudanden på toner",
    text: "Halva priset hela veckan!",
    hoursAgo: 49,
    fate: { state: "discarded", reason: "unknown", note: "Reklam." },
  },
];

/** Mail that somebody at the desk has to look at, and some that nobody has to. */
export async function writeMailIn({ db }: Scope, agentEmail: string, present: number): Promise<void> {
  const agent = await db.person.findUnique({ where: { email: agentEmail }, select: { id: true } });
  await db.mailIn.createMany({
    data: letters.map(({ from, subject, text, hoursAgo, fate, customer }, index) => {
      const receivedAt = new Date(present - hoursAgo * hourMs);
      const messageId = `${seedId("letter", index)}@${from.address.split("@")[1]}`;
      const raw = Buffer.from(
        [
          `From: =?utf-8?B?${Buffer.from(from.name).toString("base64")}?= <${from.address}>`,
          "To: servicedesk@fjallnat.example",
          `Subject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
          `Message-ID: <${messageId}>`,
          "MIME-Version: 1.0",
          "Content-Type: text/plain; charset=utf-8",
          "",
          text,
        ].join("\r\n"),
      );
      const isDecided = fate.state === "discarded";
      return {
        ...{
          id: seedId("mail-in", index),
          orgId: customer ? orgId(customer) : null,
          receivedAt,
          messageId,
          subject,
          text,
        },
        ...{ state: fate.state, reason: fate.reason, size: raw.length, raw: fate.state === "held" ? raw : null },
        ...{ fromAddress: from.address, fromName: from.name },
        ...(isDecided && { note: fate.note, decidedBy: agent?.id ?? null, decidedAt: receivedAt }),
      };
    }),
  });
}
