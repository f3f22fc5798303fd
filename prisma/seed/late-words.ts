import { problemTitle } from "./desk-words";

interface LateWait {
  reason: "third_party" | "maintenance";
  party?: string;
  reference?: string;
  text: string;
}

/** Cases that go on, by their titles: what they wait for stops their clocks by the agreement. */
export const lateWaits: Readonly<Record<string, LateWait>> = {
  [problemTitle]: {
    reason: "maintenance",
    text: "Leverantörens rättelse läggs in i nästa servicefönster. Fram till dess tömmer vi kön när det händer.",
  },
  "Blå skärm när jag öppnar webbläsaren": {
    reason: "third_party",
    party: "Datorhuset Lumio",
    reference: "LUM-48211",
    text: "Datorn byts ut efter beslut av Marie Åslöf. Vi har beställt en ny och hör av oss så snart leveransdagen är klar.",
  },
};

/** What was said of those that were solved and have a story of their own. */
export const lateSolutions: Readonly<Record<string, string>> = {
  "Lösenord lämnat ut efter bedrägligt mejl":
    "Kontot har ett nytt lösenord och alla sessioner är avslutade. Loggarna visar inte att något har hämtats.",
  "Samtal kopplas inte vidare":
    "Operatören har rättat svarsgrupperna sedan ni tog upp det med dem. Våra provsamtal hamnar rätt.",
  "Fakturor över 100 000 kr går inte att attestera":
    "Leverantören har återställt attestreglerna från kopian, och Lars-Åke har attesterat utan problem.",
  "VPN kopplar ner var femte minut för driftjouren":
    "En tidsgräns i brandväggen var för kort sedan senaste uppdateringen. Den är ändrad, och båda jourdatorerna har varit anslutna utan avbrott.",
};
