import "server-only";
import type { ComponentType } from "react";
import * as jsxRuntime from "react/jsx-runtime";

/** A compiled article. It draws with the components it is given and has no others. */
export type ArticleComponent = ComponentType<{ components: Readonly<Record<string, unknown>> }>;

const kept = new Map<string, ArticleComponent>();
const mostKept = 500;

/** Turns stored code into a component, once per hash. The code was made by `compileDocument` and by nothing else. */
export function articleComponent(code: string, codeHash: string): ArticleComponent {
  const known = kept.get(codeHash);
  if (known) {
    kept.delete(codeHash);
    kept.set(codeHash, known);
    return known;
  }
  const run = new Function("_jsx_runtime", "React", "ReactDOM", code) as (runtime: unknown) => {
    default: ArticleComponent;
  };
  const component = run(jsxRuntime).default;
  kept.set(codeHash, component);
  const oldest = kept.keys().next();
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
  return component;
}
