import type { DocumentKind } from "@/lib/knowledge/source/schema";

/** Each sentence says what belongs in its place, so that whoever overwrites them has written a good text. */
export const swedish: Record<DocumentKind, string> = {
  article: `Svara på läsarens fråga i en eller två meningar här. De flesta läser inte längre än så.

## Gör så här först

Skriv det som hjälper de flesta. Namn på skärmen i **fetstil**, med > mellan menyerna: **Inställningar > Konton**.

1. Börja varje punkt med det läsaren ska göra.
2. Säg vad hen ser när det har fungerat.

<Callout kind="tip" title="Bra att veta">

En sak som sparar läsaren tid eller ett misstag. Ta bort rutan om den inte behövs.

</Callout>

## Om det inte fungerar

Beskriv det vanligaste felet, hur man känner igen det och vad man gör åt det.

## När du ska kontakta ServiceDesk

Säg när det är dags att sluta prova själv, och vad som ska stå i ärendet. Be aldrig om lösenord eller koder.

<ContactServiceDesk reason="Skriv i några ord vad ärendet gäller" />
`,
  guide: `Säg vad läsaren har åstadkommit när guiden är klar, hur lång tid det tar och vad som behöver finnas till hands.

<Steps>
<Step title="Gör detta först">

Ett steg är en sak att göra. Skriv vad läsaren väljer, och vad som syns när det har fungerat.

</Step>
<Step title="Fortsätt med nästa sak">

Skiljer det sig mellan Windows, Mac och telefon? Lägg in flikar med **Infoga**.

</Step>
<Step title="Kontrollera att det fungerar">

Avsluta med hur läsaren ser att allt är klart.

</Step>
</Steps>

<Details summary="Om något ser annorlunda ut">

Skriv undantag som bara berör några få här, så att stegen förblir korta.

</Details>

## När du ska kontakta ServiceDesk

Säg vid vilket steg man ska sluta prova, och vad ärendet ska innehålla.

<ContactServiceDesk reason="Skriv i några ord vad ärendet gäller" />
`,
  proposal: `Sammanfatta förslaget i två meningar så att den som beslutar förstår det utan att läsa vidare: vad ni föreslår och vad kunden vinner.

## Nuläget

Vad är det som inte fungerar i dag? Visa det med siffror från portalen och ett exempel som läsaren känner igen.

## Vad vi föreslår

Beskriv lösningen så att en person utan teknisk bakgrund förstår. Tala om vad som ingår och vad som inte gör det.

## Vad det ger

Skriv nyttan för verksamheten först: tid, pengar eller minskad risk. Säg hur ni vet det, och hur osäkert det är.

## Andra vägar vi har övervägt

Ta med minst en, och alltid att inte göra något. Säg varför ni inte föreslår den.

## Så går det till

1. Vad som görs, i vilken ordning och ungefär när.
2. Vad kunden behöver göra, och hur mycket tid det tar.
3. Vad användarna märker, och hur de får veta det.

## Risker

Vad kan gå fel, hur troligt är det och vad gör ni åt det?

## Så mäter vi att det blev bra

Säg vilket nyckeltal som ska ändras, från vad till vad och när ni tittar på det tillsammans. Fyll i samma sak under Egenskaper.
`,
  handbook: `Säg vad handboken är till för, vem som ska läsa den och när man slår i den.

## Så arbetar vi tillsammans

Vem gör vad hos kunden och hos oss? Skriv roller, inte namn: namnen står under Samverkan och ändras oftare än handboken.

## Kontaktvägar

| Ärende | Kund | Leverantör |
| --- | --- | --- |
| Fel och frågor | Användaren | ServiceDesk |
| Större störning | IT-tjänsteansvarig | Incident Manager |
| Avtal och kostnader | Avtalsansvarig | Kundansvarig |

## Möten

Skriv vilka möten ni har, hur ofta, vem som kallar och vad som ska vara klart före mötet.

## Eskalering

Säg i vilken ordning man går vidare, hur snart och vad som ska vara prövat innan.

## När handboken ändras

Säg vem som äger den, hur man föreslår en ändring och när den gås igenom nästa gång.
`,
  policy: `Säg i en mening vad policyn ska skydda eller uppnå.

## Vem den gäller

Skriv vilka som omfattas, och vilka system eller uppgifter det handlar om.

## Det här gäller

- Skriv varje regel som en mening som går att följa och kontrollera.
- Skriv **ska** för det som är krav och **bör** för det som är råd.

## Ansvar

Säg vem som ser till att policyn följs, och vem man frågar.

## Undantag

Säg vem som kan bevilja undantag, hur länge det gäller och var det antecknas.

## Uppföljning

Säg hur ni ser att policyn följs, och när den ses över.
`,
  incident_report: `Sammanfatta i tre meningar: vad som hände, vem som märkte det och att det är åtgärdat.

## Påverkan

Vilka tjänster och ungefär hur många användare berördes? När började det, och när var allt som vanligt igen?

## Vad som hände

| Tid | Händelse |
| --- | --- |
| 08:10 | Det första som märktes, och av vem |
| 08:25 | Felet identifierades |
| 09:40 | Tjänsten fungerade igen |

## Orsak

Skriv den bakomliggande orsaken, inte bara vad som gick sönder. Peka aldrig ut en person.

## Vad vi gjorde

Beskriv hur tjänsten återställdes och hur ni kontrollerade att den fungerade.

## Så undviker vi att det händer igen

1. Åtgärd, vem som ansvarar och när den är klar.

## Det vi lärde oss

Vad fungerade bra, och vad gör vi annorlunda nästa gång?
`,
};
