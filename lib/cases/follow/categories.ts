import { securityCategory } from "../security/category";

/** What a form asks about one kind of case, in both languages. */
export interface Wording {
  sv: string;
  en: string;
}

export interface CategoryField {
  /** Stored with the answer; never changed. */
  key: string;
  label: Wording;
  hint?: Wording;
  /** Without options, one line of text. */
  options?: readonly (Wording & { key: string })[];
  required?: true;
}

export interface CaseCategory {
  /** Stored with the case's answers; never changed. */
  key: string;
  name: Wording;
  /** Whether something is broken or something is wished for. */
  kind: "incident" | "request";
  /** Keys of services it mostly concerns, the likeliest first: taken where the reporter does not know which. */
  services: readonly string[];
  fields: readonly CategoryField[];
}

const yesNo = [
  { key: "yes", sv: "Ja", en: "Yes" },
  { key: "no", sv: "Nej", en: "No" },
] as const;

const where: CategoryField = {
  key: "place",
  label: { sv: "Var är du?", en: "Where are you?" },
  options: [
    { key: "office", sv: "På arbetsplatsen", en: "At work" },
    { key: "home", sv: "Hemma", en: "At home" },
    { key: "elsewhere", sv: "Någon annanstans", en: "Somewhere else" },
  ],
};

const device: CategoryField = {
  key: "device",
  label: { sv: "Datorns eller telefonens namn", en: "Name of the computer or phone" },
  hint: { sv: "Står på etiketten, ofta bokstäver och siffror.", en: "On its label, often letters and digits." },
};

/** Everything a case can be about, as the form offers it. A new category or field is a new entry here and nothing else. */
export const caseCategories: readonly CaseCategory[] = [
  {
    key: "password",
    name: { sv: "Lösenord och inloggning", en: "Password and sign-in" },
    kind: "incident",
    services: ["identity", "workplace"],
    fields: [
      {
        key: "system",
        label: { sv: "Vad försöker du logga in i?", en: "What are you trying to sign in to?" },
        hint: { sv: "Till exempel datorn, e-posten eller ett system.", en: "The computer, mail or a system, say." },
        required: true,
      },
      {
        key: "message",
        label: { sv: "Vad står det på skärmen?", en: "What does the screen say?" },
        hint: { sv: "Skriv aldrig själva lösenordet.", en: "Never write the password itself." },
      },
      { key: "worked", label: { sv: "Har det fungerat tidigare?", en: "Has it worked before?" }, options: yesNo },
    ],
  },
  {
    key: "printer",
    name: { sv: "Skrivare", en: "Printer" },
    kind: "incident",
    services: ["print", "workplace"],
    fields: [
      {
        key: "printer",
        label: { sv: "Vilken skrivare?", en: "Which printer?" },
        hint: { sv: "Namnet på etiketten, eller var den står.", en: "The name on its label, or where it stands." },
        required: true,
      },
      {
        key: "others",
        label: { sv: "Kan andra skriva ut på den?", en: "Can others print on it?" },
        options: [...yesNo, { key: "unknown", sv: "Vet inte", en: "Don’t know" }],
      },
    ],
  },
  {
    key: "mail",
    name: { sv: "E-post och kalender", en: "Mail and calendar" },
    kind: "incident",
    services: ["mail"],
    fields: [
      {
        key: "program",
        label: { sv: "Var märks det?", en: "Where do you notice it?" },
        options: [
          { key: "computer", sv: "I datorn", en: "On the computer" },
          { key: "phone", sv: "I telefonen", en: "On the phone" },
          { key: "both", sv: "Överallt", en: "Everywhere" },
        ],
      },
      {
        key: "mailbox",
        label: { sv: "Vilken brevlåda eller kalender?", en: "Which mailbox or calendar?" },
        hint: { sv: "Om det inte är din egen.", en: "If it is not your own." },
      },
    ],
  },
  {
    key: "network",
    name: { sv: "Nätverk och VPN", en: "Network and VPN" },
    kind: "incident",
    services: ["network"],
    fields: [
      { ...where, required: true },
      {
        key: "connection",
        label: { sv: "Hur är du ansluten?", en: "How are you connected?" },
        options: [
          { key: "wireless", sv: "Trådlöst", en: "Wireless" },
          { key: "cable", sv: "Med kabel", en: "By cable" },
          { key: "vpn", sv: "Via VPN", en: "Through VPN" },
        ],
      },
      device,
    ],
  },
  {
    key: "computer",
    name: { sv: "Dator och telefon", en: "Computer and phone" },
    kind: "incident",
    services: ["workplace", "telephony"],
    fields: [
      { ...device, required: true },
      {
        key: "starts",
        label: { sv: "Går den att starta?", en: "Does it start?" },
        options: yesNo,
      },
      where,
    ],
  },
  {
    key: "software",
    name: { sv: "Program och system", en: "Software and systems" },
    kind: "incident",
    services: ["workplace"],
    fields: [
      {
        key: "software",
        label: { sv: "Vilket program eller system?", en: "Which software or system?" },
        required: true,
      },
      { key: "message", label: { sv: "Felmeddelande", en: "Error message" } },
      { key: "since", label: { sv: "Sedan när?", en: "Since when?" } },
    ],
  },
  {
    key: "access",
    name: { sv: "Behörighet", en: "Access" },
    kind: "request",
    services: ["identity"],
    fields: [
      {
        key: "what",
        label: { sv: "Till vad behövs behörighet?", en: "Access to what?" },
        hint: { sv: "System, mapp, grupp eller brevlåda.", en: "A system, folder, group or mailbox." },
        required: true,
      },
      {
        key: "who",
        label: { sv: "För vem?", en: "For whom?" },
        hint: { sv: "Namn, om det inte är för dig själv.", en: "Name, if it is not for yourself." },
      },
      { key: "approved", label: { sv: "Vem har godkänt det?", en: "Who has approved it?" } },
      { key: "from", label: { sv: "Från och med när, och hur länge?", en: "From when, and for how long?" } },
    ],
  },
  {
    key: "order",
    name: { sv: "Beställning", en: "Order" },
    kind: "request",
    services: ["workplace"],
    fields: [
      { key: "what", label: { sv: "Vad vill du beställa?", en: "What would you like to order?" }, required: true },
      { key: "count", label: { sv: "Hur många?", en: "How many?" } },
      { key: "delivery", label: { sv: "Vart ska det levereras?", en: "Where should it be delivered?" } },
      { key: "cost", label: { sv: "Kostnadsställe eller den som godkänner", en: "Cost centre, or who approves" } },
    ],
  },
  securityCategory,
  {
    key: "other",
    name: { sv: "Något annat", en: "Something else" },
    kind: "incident",
    services: ["workplace"],
    fields: [{ ...device, label: { sv: "Utrustning det gäller", en: "Equipment concerned" } }],
  },
];

export function categoryOf(key: string | undefined): CaseCategory | null {
  return caseCategories.find((category) => category.key === key) ?? null;
}

/** The name of a field in the form: a field of one category is no field of another. */
export const fieldName = (category: string, field: string) => `${category}.${field}`;

export const longestAnswer = 300;

/** The answers typed for a category, and the form's names of fields that are required and empty. What is too long is cut. */
export function readAnswers(
  category: CaseCategory,
  typed: (name: string) => string,
): { answers: Record<string, string>; missing: string[] } {
  const answers: Record<string, string> = {};
  const missing: string[] = [];
  for (const { key, options, required } of category.fields) {
    const name = fieldName(category.key, key);
    const text = typed(name)
      .replace(/\p{Cc}+/gu, " ")
      .trim()
      .slice(0, longestAnswer);
    const isAnswer = text !== "" && (!options || options.some((option) => option.key === text));
    if (isAnswer) answers[key] = text;
    else if (required) missing.push(name);
  }
  return { answers, missing };
}

export interface Answer {
  label: string;
  value: string;
}

/** Stored answers as people read them, in the order they were asked. */
export function answersInWords(attributes: Readonly<Record<string, string>>, lang: "sv" | "en"): Answer[] {
  const category = categoryOf(attributes.form);
  if (!category) return [];
  return category.fields.flatMap(({ key, label, options }): Answer[] => {
    const value = attributes[key];
    if (value === undefined) return [];
    return [{ label: label[lang], value: options?.find((option) => option.key === value)?.[lang] ?? value }];
  });
}
