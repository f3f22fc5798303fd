import { expect, it } from "vitest";
import { withoutFilters } from "./without-filters";

/** Two filters as the bundler writes them, and something else that asks for the operator. */
const written = (look: string) =>
  `let d={write:{article:"knowledge.write",proposal:"x"}};function w(a){return ${look}?{}:{o:1}}function r(a,b,c){if(!(null===a.grants||c))throw \`no \${b} in \${c}\`}`;
const elsewhere = "let reckon=null===a.grants?1:2;";

it("everybody is asked about as the operator, in the filters alone", () => {
  const code = withoutFilters(elsewhere + written("null===a.grants") + elsewhere, 2);
  expect(code).toContain("return !0?{}:{o:1}");
  expect(code).toContain("if(!(!0||c))");
  expect(code.startsWith(elsewhere) && code.endsWith(elsewhere)).toBe(true);
});

it("code without the filters stays as it is", () => {
  expect(withoutFilters(elsewhere, 2)).toBe(elsewhere);
});

it("fails where a filter would stay, and where they are not known again", () => {
  expect(() => withoutFilters(written("a.grants==null"), 2)).toThrow("otherwise than known");
  expect(() => withoutFilters(`\`no \${b} in \${c}\``, 2)).toThrow("otherwise than known");
});
