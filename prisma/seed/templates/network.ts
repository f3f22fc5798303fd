import type { ServiceTemplates } from "./template";

export const network: ServiceTemplates = {
  thirdParty: "Vintra Fiber",
  cases: [
    ["fault", "Trådlöst", "Inget trådlöst nät i {room}", "Fungerar i korridoren men inte i rummet."],
    ["fault", "Trådlöst", "Det trådlösa nätet kopplar ner hela tiden", "Händer flera gånger i timmen på {site}."],
    ["fault", "Trådlöst", "Gästnätet kräver inloggning som inte fungerar", "Besökarna får ingen kod."],
    ["fault", "VPN", "VPN ansluter inte hemifrån", "Fastnar på att ansluta. Internet fungerar i övrigt."],
    ["fault", "VPN", "VPN kopplar ner efter en stund", "Jag tappar {app} mitt i arbetet."],
    ["fault", "Uttag", "Nätverksuttaget i {room} är dött", "Har provat två datorer och två kablar."],
    ["fault", "Prestanda", "Internet är mycket långsamt på {site}", "Särskilt på förmiddagarna. Videomöten hackar."],
    ["fault", "Prestanda", "Sidor laddas bara ibland", "Samma sak för flera på {team}."],
    ["fault", "Brandvägg", "Kommer inte åt leverantörens webbplats", "Sidan blockeras men vi behöver den i arbetet."],
    ["outage", "Avbrott", "Hela {site} saknar nät", "Varken kabel eller trådlöst fungerar. Började nyss."],
    ["outage", "Avbrott", "Växeln i källaren på {site} har slocknat", "Halva huset är utan nät."],
    ["outage", "VPN", "Ingen kommer in via VPN", "Alla som arbetar hemifrån på {team} får samma fel."],
    ["request", "Brandvägg", "Öppna åtkomst för ny leverantör", "De ska nå testmiljön under installationen."],
    ["request", "Uttag", "Fler nätverksuttag på {site}", "Vi möblerar om och behöver fyra till."],
    ["request", "Trådlöst", "Bättre täckning på {site}", "Vi har byggt ut och får dålig täckning i den nya delen."],
  ],
  fixes: {
    Trådlöst: [
      "Accesspunkten är omstartad och uppgraderad. Täckningen är uppmätt och god.",
      "En accesspunkt till är uppsatt och täckningen är uppmätt.",
    ],
    VPN: [
      "VPN-klienten är uppdaterad och certifikatet förnyat.",
      "Tjänsten för fjärråtkomst är omstartad och anslutningen är stabil.",
    ],
    Uttag: ["Uttaget är korskopplat och provat med mätinstrument."],
    Prestanda: ["En felaktig port gav omsändningar. Den är rättad och hastigheten är den avtalade."],
    Brandvägg: ["Regeln är tillagd i brandväggen efter godkännande."],
    Avbrott: [
      "Fiberleverantören har åtgärdat felet och förbindelsen är stabil.",
      "Växelns kraftmatning är utbytt och nätet är uppe.",
    ],
  },
};
