import { hourMs, minuteMs } from "./clock";
import { say } from "./conversation";
import type { Scene } from "./scene";
import { between } from "./staffed-time";

/** The incident manager takes hold of the urgent ones at once, and of others when they run late. */
export function tellEscalations(scene: Scene): void {
  const { plan, course, random } = scene;
  const length = course.endedAt - plan.openedAt;
  if (plan.priority > 2) {
    if (course.missed && random.chance(0.2)) escalate(scene, 0.8, 1);
    return;
  }
  if (plan.priority === 2 && length > 4 * hourMs) escalate(scene, 0.5, 1);
  if (plan.priority === 1) {
    escalate(scene, Math.min(0.4, (random.int(6, 25) * minuteMs) / length), 1);
    if (course.missed || length > 3 * hourMs) escalate(scene, 0.7, 2);
  }
  tellUpdates(scene);
}

/** After a share of the time from opened to solved. */
function escalate({ plan, course, cast, staffed, log }: Scene, share: number, level: number): void {
  const at = between(staffed, plan.openedAt, course.endedAt, share);
  log.add({ kind: "escalated", at, level }, cast.incidentManager);
}

function tellUpdates({ course, cast, staffed, log, random }: Scene): void {
  for (const share of [0.3, 0.6]) {
    const at = between(staffed, course.respondedAt, course.endedAt, share);
    log.message("out", at, cast.incidentManager, say("majorUpdate", random));
  }
}
