/** Who may read what, written out by hand: the product's own rule is not read. */
export interface AudienceRow {
  /** The word that only this document has: its key, its slug, and a word of its text. */
  word: string;
  /** As an author writes it; customers by slug. */
  audience: readonly string[];
  state?: "unlisted" | "draft" | "archived";
  /** Names of `readers` below. */
  readers: readonly string[];
}

/** Email addresses of the demonstration world; null has not signed in. */
export const readers: Readonly<Record<string, string | null>> = {
  visitor: null,
  "end user, Ekliden": "elsa.nordhed@ekliden.example",
  "end user, Nordvik": "ibrahim.osmani@nordvik.example",
  "contract owner, Ekliden": "lars-ake.nykvist@ekliden.example",
  "IT manager, Nordvik": "johan.lindmarker@nordvik.example",
  "environmental officer, supplier": "ylva.brannlund@fjallnat.example",
  "supplier's employee without a role": "fredrik.malmsjo@fjallnat.example",
  "TAM of Ekliden and Nordvik": "oskar.bergvall@fjallnat.example",
};

/** Those of them who write articles, and so may fetch the pictures of any. */
export const writers: readonly string[] = ["TAM of Ekliden and Nordvik"];

const everyone = Object.keys(readers);
const signedIn = everyone.filter((name) => name !== "visitor");

export const table: readonly AudienceRow[] = [
  { word: "zqoppen", audience: ["public"], readers: everyone },
  { word: "zqinloggad", audience: ["signed-in"], readers: signedIn },
  {
    word: "zqleverantor",
    audience: ["supplier"],
    readers: ["environmental officer, supplier", "supplier's employee without a role", "TAM of Ekliden and Nordvik"],
  },
  {
    word: "zqekliden",
    audience: ["org:ekliden"],
    readers: [
      "end user, Ekliden",
      "contract owner, Ekliden",
      "environmental officer, supplier",
      "TAM of Ekliden and Nordvik",
    ],
  },
  { word: "zqchef", audience: ["role:it_manager"], readers: ["IT manager, Nordvik"] },
  { word: "zqnordvikchef", audience: ["org:nordvik+role:it_manager"], readers: ["IT manager, Nordvik"] },
  { word: "zqeklidenchef", audience: ["org:ekliden+role:it_manager"], readers: [] },
  {
    word: "zqblandad",
    audience: ["supplier", "org:nordvik"],
    readers: [
      "end user, Nordvik",
      "IT manager, Nordvik",
      "environmental officer, supplier",
      "supplier's employee without a role",
      "TAM of Ekliden and Nordvik",
    ],
  },
  {
    word: "zqtam",
    audience: ["role:tam", "org:ekliden+role:contract_owner"],
    readers: ["contract owner, Ekliden", "TAM of Ekliden and Nordvik"],
  },
  { word: "zqolistad", audience: ["public"], state: "unlisted", readers: everyone },
  {
    word: "zqolistadkund",
    audience: ["org:ekliden"],
    state: "unlisted",
    readers: [
      "end user, Ekliden",
      "contract owner, Ekliden",
      "environmental officer, supplier",
      "TAM of Ekliden and Nordvik",
    ],
  },
  { word: "zqutkast", audience: ["public"], state: "draft", readers: [] },
  { word: "zqarkiv", audience: ["public"], state: "archived", readers: [] },
];

export const isListed = ({ state }: AudienceRow) => state === undefined;

/** Each text links to all of them, so that every page is asked what it gives away. */
export function sourceOf(word: string): string {
  const links = table.map((row) => `[${row.word}](${row.word}.sv.mdx)`).join(" ");
  const related = table.map((row) => row.word).join(" ");
  return `---\ntitle: ${word} titel\nslug: ${word}\n---\n\nText om ${word}brodtext.\n\n${links}\n\n<RelatedArticles keys="${related}" />\n`;
}
