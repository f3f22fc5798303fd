// Proves that the code lies where docs say it does: direction of imports, effects, fences, size. Needs no package.
import { checkLayout } from "./layout/check.mjs";
import { exceptions } from "./layout/exceptions.mjs";
import { readSources } from "./layout/source.mjs";
import { root } from "./setup/settings.mjs";

const sources = readSources(root);
const findings = checkLayout(sources, exceptions);
for (const { rule, file, line, say } of findings) console.log(`${file}:${line}  [${rule}] ${say}`);
console.log(`${sources.length} files, ${findings.length} findings, ${exceptions.length} exceptions.`);
process.exitCode = findings.length > 0 ? 1 : 0;
