import type { Client } from "pg";
import type { Role } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import type { IndexedText } from "@/lib/search/index/engine";

const north = "01930000-0000-7000-8000-00000000000a";
const south = "01930000-0000-7000-8000-00000000000b";

/** Nine ways to be addressed; every document gets the next. */
const audiences: readonly (readonly string[])[] = [
  ["public"],
  ["signed-in"],
  ["supplier"],
  [`org:${north}`],
  [`org:${south}`],
  ["role:it_manager"],
  [`org:${north}+role:contract_owner`],
  ["supplier", "role:it_service_owner"],
  ["role:it_manager", `org:${south}`, "supplier"],
];

/** Gives the documents of the database audiences in turn; both languages of one have the same. */
export async function spreadAudiences(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ id: string }>("select id from document order by key");
  for (const [at, { id }] of rows.entries()) {
    const audience = audiences[at % audiences.length];
    await admin.query("update document set audience = $2 where id = $1", [id, audience]);
    await admin.query("update document_text set audience = $2 where document_id = $1", [id, audience]);
  }
}

function person(isSupplier: boolean, ...held: [org: string, ...roles: Role[]][]): Viewer {
  return {
    kind: "person",
    personId: "01930000-0000-7000-8000-000000000001",
    sessionId: "01930000-0000-7000-8000-000000000002",
    name: "Reader",
    email: "reader@example.org",
    locale: "sv",
    theme: "system",
    isSupplier,
    customers: held.map(([id, ...roles]) => ({ id, slug: id.slice(-1), name: id, key: id.slice(-1), roles })),
  } as Viewer;
}

export const readers: readonly (readonly [name: string, viewer: Viewer])[] = [
  ["a visitor", { kind: "anonymous" }],
  ["somebody of no customer", person(false)],
  ["an end user in the north", person(false, [north, "end_user"])],
  ["an end user in the south", person(false, [south, "end_user"])],
  ["an end user of both", person(false, [north, "end_user"], [south, "end_user"])],
  ["an IT manager in the north", person(false, [north, "it_manager"])],
  ["an IT manager in the south", person(false, [south, "it_manager"])],
  ["a contract owner in the north", person(false, [north, "contract_owner"])],
  ["a contract owner in the south", person(false, [south, "contract_owner"])],
  ["a contract owner of both", person(false, [north, "contract_owner"], [south, "contract_owner"])],
  ["a service owner in the north", person(false, [north, "it_service_owner"])],
  ["manager here, end user there", person(false, [north, "it_manager"], [south, "end_user"])],
  ["a security officer in the south", person(false, [south, "customer_security_officer"])],
  ["the supplier's agent", person(true, [north, "servicedesk_agent"], [south, "servicedesk_agent"])],
  ["the supplier's TAM in the north", person(true, [north, "tam"])],
  ["the supplier's delivery manager", person(true, [south, "delivery_manager"])],
  ["the supplier's somebody of no customer", person(true)],
];

/** Words, titles, halves and slips drawn from all texts, hidden ones too. Deterministic. */
export function drawnQueries(texts: readonly IndexedText[], count: number): string[] {
  let seed = 20_261_128;
  const draw = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const shapes = [
    (text: IndexedText) => text.title,
    (text: IndexedText) => wordOf(text),
    (text: IndexedText) => `${wordOf(text)} ${wordOf(text)}`,
    (text: IndexedText) => halved(text.title),
    (text: IndexedText) => slipped(wordOf(text)),
    (text: IndexedText) => `${slipped(wordOf(text))} ${halved(wordOf(text))}`,
    (text: IndexedText) => text.keywords[draw(text.keywords.length)] ?? text.title,
    (text: IndexedText) => text.description,
  ];
  const wordOf = ({ sections }: IndexedText) => {
    const words = sections.flatMap(({ text }) => text.match(/[\p{L}]{4,}/gu) ?? []);
    return words[draw(words.length)] ?? "lösenord";
  };
  const halved = (text: string) => text.slice(0, Math.max(3, Math.ceil((text.length * 2) / 3)));
  const slipped = (word: string) => {
    const at = 1 + draw(Math.max(1, word.length - 2));
    return draw(2) === 0 ? word.slice(0, at) + word.slice(at + 1) : `${word.slice(0, at)}x${word.slice(at)}`;
  };
  return Array.from({ length: count }, (_, at) => {
    const text = texts[draw(texts.length)] as IndexedText;
    return shapes[at % shapes.length]?.(text) ?? text.title;
  });
}
