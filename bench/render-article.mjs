// Renders stored code to markup many times: node bench/render-article.mjs < code.json → milliseconds per rendering, median.
// A process of its own, because React's markup is not made under the condition that the benchmarks run with.
import { text } from "node:stream/consumers";
import { createElement } from "react";
import * as runtime from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";

/** @type {string[]} */
const codes = JSON.parse(await text(process.stdin));
/** Every component there is, as what stands inside it. */
const inside = (/** @type {{ children?: unknown }} */ { children }) => children ?? null;
const known =
  "Callout Steps Step Tabs Tab Screenshot Video Keys Details DownloadLink Figure KpiTable ContactServiceDesk RelatedArticles";
const plain = Object.fromEntries(known.split(" ").map((name) => [name, inside]));
const articles = codes.map((code) => new Function("_jsx_runtime", "React", "ReactDOM", code)(runtime).default);
/** @type {number[]} */
const times = [];
for (let round = -3; round < 20; round += 1) {
  for (const Article of articles) {
    const start = performance.now();
    renderToStaticMarkup(createElement(Article, { components: plain }));
    if (round >= 0) times.push(performance.now() - start);
  }
}
times.sort((a, b) => a - b);
console.log(times[Math.floor(times.length / 2)]);
