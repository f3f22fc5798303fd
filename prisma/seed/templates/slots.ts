import type { CustomerSlug, SeedOrganisation } from "../organisations";
import type { Random } from "../random";

const apps = ["Excel", "Word", "Teams", "Outlook", "Adobe Reader", "webbläsaren", "OneNote", "PowerPoint"];
const printers = ["Skrivare Plan 2", "Skrivare Receptionen", "Skrivare Norra korridoren", "Skrivare Personalrummet"];
const rooms = ["Rönnen", "Ladan", "Stora sammanträdesrummet", "Vinden", "Blåklinten", "Verkstaden"];
const shares = ["Gemensam/Budget", "Gemensam/Projekt", "Avdelning/Mallar", "Avdelning/Protokoll", "Gemensam/Bilder"];

const teams: Record<CustomerSlug, readonly string[]> = {
  ekliden: ["Barn och utbildning", "Socialtjänsten", "Teknik och miljö", "Kommunledningen", "Kultur och fritid"],
  nordvik: ["Elnät", "Fjärrvärme", "Kundtjänst", "Ekonomi", "Produktion"],
  solglantan: ["Hemtjänsten", "Bemanningen", "Administrationen", "Nattlaget"],
};

/** The words of one case: the same site and team wherever the text names them. */
export type Words = Readonly<Record<string, string>>;

export function wordsFor(
  org: SeedOrganisation & { slug: CustomerSlug },
  site: string,
  name: string,
  random: Random,
): Words {
  return {
    app: random.pick(apps),
    printer: random.pick(printers),
    room: random.pick(rooms),
    share: random.pick(shares),
    team: random.pick(teams[org.slug]),
    site,
    name,
  };
}

/** Fills in {words}; throws RangeError for a word that does not exist. */
export function fill(text: string, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (_, word: string) => {
    const value = words[word];
    if (value === undefined) throw new RangeError(`Nothing to write for {${word}} in: ${text}`);
    return value;
  });
}
