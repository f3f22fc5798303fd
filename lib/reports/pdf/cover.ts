import type { ReportLogo, ReportModel } from "../model/model";
import { linesOf } from "./lines";
import { colors, decorate, heightOf, inks, type Pen, put, putLines, widthOf, writeText } from "./pen";

/** Points from the name of a fact to what it says. */
const nameWidth = 130;

/** The first page: whose report it is, of what, and what its figures are. */
export function writeCover(pen: Pen, { title, customer, logo, period, facts }: ReportModel): void {
  const { doc, left } = pen;
  decorate(pen, () => {
    doc.rect(0, 0, 14, doc.page.height).fill(colors.accent);
    put(pen, "Samverkan", left, 60, { ...inks.block, color: colors.accent });
  });
  if (logo?.bytes) writeLogo(pen, logo, logo.bytes);
  pen.y = 250;
  writeText(pen, "P", customer, inks.subtitle, 6);
  writeText(pen, "H1", title, inks.title, 4);
  writeText(pen, "P", period, inks.subtitle, 40);
  const list = doc.struct("L");
  pen.into.add(list);
  for (const { name, value } of facts) {
    const [item, body] = [doc.struct("LI"), doc.struct("LBody")];
    const lines = linesOf(value, pen.width - nameWidth, (part) => widthOf(pen, part, inks.text));
    list.add(item);
    item.add(body);
    body.add(() => {
      put(pen, `${name} `, left, pen.y, { ...inks.text, color: colors.subtle });
      putLines(pen, lines, left + nameWidth, pen.y, inks.text);
    });
    item.end();
    pen.y += lines.length * heightOf(inks.text) + 2;
  }
  list.end();
}

/** Its longest side in points, across and down. */
const box = { width: 200, height: 80 } as const;

function writeLogo({ doc, into, left }: Pen, { width, height, alt }: ReportLogo, bytes: Uint8Array): void {
  const scale = Math.min(box.width / width, box.height / height);
  const [across, down] = [width * scale, height * scale];
  const top = 226 - down;
  const told = { alt, placement: "Block", bbox: [left, top, left + across, top + down] };
  const figure = doc.struct("Figure", told);
  into.add(figure);
  figure.add(() => {
    doc.image(Buffer.from(bytes), left, top, { width: across, height: down });
  });
  figure.end();
}
