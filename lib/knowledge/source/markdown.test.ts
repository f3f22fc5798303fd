import { expect, test } from "vitest";
import { plainMarkdown } from "./markdown";

const at = (address: string) => (address.includes("secret") ? null : `https://portal.example/${address}`);

test("front matter goes, and components become the Markdown nearest to them", () => {
  const source = `---
title: Byt lösenord
owner: servicedesk
---

Tryck <Keys>Ctrl+Alt+Del</Keys>.

<Callout kind="warning" title="Obs">

Text.

</Callout>

<Steps>
<Step title="Först">

Gör så.

</Step>
<Step title="Sedan">

Gör mer.

</Step>
</Steps>

<Screenshot src="./meny.png" alt="Menyn" caption="Så ser den ut" />

<ContactServiceDesk reason="hjälp" />
`;
  expect(plainMarkdown(source, at)).toBe(`Tryck \`Ctrl+Alt+Del\`.

**Obs**

Text.

**1. Först**

Gör så.

**2. Sedan**

Gör mer.

![Menyn](https://portal.example/./meny.png)

Så ser den ut
`);
});

test("links lead from outside, or lose their address where nobody outside may follow", () => {
  expect(plainMarkdown("[a](b.sv.mdx) [c](https://d.example) [e](secret.mdx) [f](#g)", at)).toBe(
    "[a](https://portal.example/b.sv.mdx) [c](https://d.example) e [f](#g)\n",
  );
});

test("code stays as it is written", () => {
  const code = '```jsx\n<Callout title="x">\n[a](b.mdx)\n```';
  expect(plainMarkdown(`${code}\n`, at)).toBe(`${code}\n`);
});

test.each([
  ["components that never end", "<A "],
  ["components in quotes that never end", '<A "'],
  ["links that never begin", "["],
  ["links that never end", "[a]("],
])("hostile text of the largest size is gone through once: %s", (_, piece) => {
  expect(plainMarkdown(piece.repeat((256 * 1024) / piece.length), () => null)).toContain(piece.trim());
});
