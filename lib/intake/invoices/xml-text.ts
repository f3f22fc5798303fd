import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element as it was parsed: attributes begin with @, text alone is a string or stands under #text. */
export type XmlNode = { [name: string]: XmlValue | undefined };
type XmlValue = string | XmlNode | XmlValue[];

/** Bytes of one electronic invoice, its PDF included. */
export const largestXml = 10_000_000;
const deepest = 40;
const mostElements = 400_000;

/** Why a text is not taken for XML, as a sentence; null when it may be parsed. Looked at before anything is parsed. */
export function xmlProblem(text: string): string | null {
  if (text.length > largestXml)
    return `The file is larger than ${largestXml / 1_000_000} MB; an electronic invoice is not.`;
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) {
    return "The file declares a document type or entities. Peppol invoices have none, and they are not read.";
  }
  const encoding = /^\uFEFF?\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(text.slice(0, 200))?.[1];
  if (encoding && !/^utf-?8$/i.test(encoding)) return `The file says it is ${encoding.slice(0, 40)}; send it as UTF-8.`;
  let depth = 0;
  let elements = 0;
  for (const [tag] of text.matchAll(/<(?:!\[CDATA\[[\s\S]*?\]\]>|!--[\s\S]*?-->|[^<>]*>)/g)) {
    if (tag.startsWith("<!") || tag.startsWith("<?")) continue;
    if (tag.startsWith("</")) depth -= 1;
    else {
      elements += 1;
      if (!tag.endsWith("/>")) depth += 1;
    }
    if (depth > deepest) return `The file is nested more than ${deepest} levels deep; an invoice is not.`;
    if (elements > mostElements) return `The file has more than ${mostElements} elements; an invoice has not.`;
  }
  const valid = XMLValidator.validate(text);
  if (valid === true) return null;
  return `The file is not XML that holds together: line ${valid.err.line}: ${valid.err.msg.slice(0, 200)}`;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  // Digits are money and article numbers: nothing is made a floating-point number.
  parseTagValue: false,
  parseAttributeValue: false,
  // Entities are never resolved by the parser; the five of XML itself are put back afterwards.
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** The tree of a text of which `xmlProblem` says nothing; null for one with names that the parser refuses. */
export function parseXml(text: string): XmlNode | null {
  try {
    return parser.parse(text) as XmlNode;
  } catch {
    return null;
  }
}

const own: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g, (whole, name, decimal, hex) => {
    if (name) return own[name as string] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return point > 0x1f && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
      ? String.fromCodePoint(point)
      : " ";
  });
}

/** The elements at a path; one, several or none. */
export function nodesAt(node: XmlNode | undefined, ...path: string[]): XmlNode[] {
  let found: XmlNode[] = node ? [node] : [];
  for (const name of path) {
    found = found.flatMap((one) => {
      const value = one[name];
      if (value === undefined) return [];
      const all = Array.isArray(value) ? value.flat(2) : [value];
      return all.map((item) => (typeof item === "object" && !Array.isArray(item) ? item : { "#text": String(item) }));
    });
  }
  return found;
}

/** The text of the first element at a path; null where there is none. */
export function textAt(node: XmlNode | undefined, ...path: string[]): string | null {
  const text = nodesAt(node, ...path)[0]?.["#text"];
  return typeof text === "string" ? decoded(text).trim() : null;
}

/** An attribute of an element; null where it has none. */
export function attributeOf(node: XmlNode | undefined, name: string): string | null {
  const text = node?.[`@${name}`];
  return typeof text === "string" ? decoded(text) : null;
}
