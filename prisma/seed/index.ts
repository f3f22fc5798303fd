// Loads the demonstration world into an empty database: node --conditions=react-server --import tsx prisma/seed/index.ts
import { inOperatorScope } from "@/lib/access/scope";
import { disconnect } from "@/lib/db";
import { reindex } from "@/lib/search/index/commands";
import { syncContent } from "@/scripts/sync-content";
import { writeBilling } from "./billing";
import { writePriceQuestions } from "./billing-questions";
import { writeCallOffs } from "./call-off-life";
import { writeCaseFollowing } from "./case-follow";
import { writeChanges } from "./change-life";
import { presentOf } from "./clock";
import { writeSeedDocuments } from "./customer-documents";
import { writeCustomerKpis } from "./customer-kpis";
import { writeDesk } from "./desk-cases";
import { writeDocumentLife } from "./document-life";
import { writeForums } from "./forum-life";
import { writeIncidentLife } from "./incident-life";
import { writeIncidentNotices } from "./incident-notices";
import { writeIntegrations } from "./integrations";
import { liveOn } from "./live-on";
import { writeMailIn } from "./mail-in";
import { writeOwnReports } from "./own-reports";
import { writePackSubscriptions } from "./pack-life";
import { writeProblemLife } from "./problem-life";
import { writeProposals } from "./proposal-life";
import { writeReopenedCase } from "./reopened-case";
import { writeReports } from "./report-life";
import { writeScenarios } from "./scenario-life";
import { writeSearchLog } from "./search-log";
import { writeSecurityCases } from "./security-cases";
import { writeSurveys } from "./survey-life";
import { generateWorld, worldSeed } from "./world";
import { isEmpty, seconds, writeWorld } from "./write";

const report = (line: string) => console.log(`  ${line}`);

async function main(): Promise<void> {
  const started = performance.now();
  const present = presentOf(process.env.PORTAL_DEMONSTRATION_PRESENT, Date.now());
  const world = await inOperatorScope(async (scope) => {
    if (!(await isEmpty(scope))) return null;
    console.log("Loading the demonstration world …");
    const drawn = generateWorld();
    report(`drawn in ${seconds(started)}`);
    await writeWorld(scope, drawn, report);
    await writeDesk(scope, drawn.directory);
    await writeReopenedCase(scope, drawn.directory);
    await writeCaseFollowing(scope, drawn.directory);
    await writeIncidentLife(scope, drawn.directory);
    await writeSecurityCases(scope, drawn.directory);
    await writeProblemLife(scope, drawn.directory);
    await writeChanges(scope);
    await writeReports(scope, drawn.directory);
    await writeOwnReports(scope);
    await writePackSubscriptions(scope, drawn.directory);
    const asked = performance.now();
    const answers = await writeSurveys(scope, worldSeed, drawn.directory, present);
    report(`${answers} answers to surveys, ${seconds(asked)}`);
    const later = await liveOn(scope, drawn.directory, present);
    if (later > 0) report(`${later} cases since then`);
    await writeIncidentNotices(scope);
    await writeBilling(scope, drawn.directory);
    await writePriceQuestions(scope, drawn.directory);
    await writeCallOffs(scope, drawn.directory);
    await writeForums(scope, drawn.directory);
    return drawn;
  });
  if (!world) {
    console.log("There is already a world in this database; nothing was changed.");
    return;
  }
  // The shipped articles come first, because people have read, voted on and changed them.
  const began = performance.now();
  const shipped = await syncContent();
  await inOperatorScope(async (scope) => {
    const written = await writeSeedDocuments(scope, world.directory);
    await writeDocumentLife(scope, world.directory);
    await writeProposals(scope, world.directory);
    await writeScenarios(scope, world.directory);
    await writeSearchLog(scope);
    await writeCustomerKpis(scope, world.directory);
    await writeIntegrations(scope, "leila.rahimi@fjallnat.example");
    await writeMailIn(scope, "emma.lindkvist@fjallnat.example", present);
    await reindex(scope);
    report(`${shipped.written.length} texts of articles, ${written} of customers' documents, ${seconds(began)}`);
  });
  console.log(`The demonstration world is loaded, ${seconds(started)}.`);
}

try {
  await main();
} finally {
  await disconnect();
}
