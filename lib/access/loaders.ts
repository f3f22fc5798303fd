import "server-only";
import { requirePerson } from "./gate";
import { listOwnSessions } from "./queries";
import { inScope } from "./scope";

export async function loadAccount() {
  const viewer = await requirePerson();
  const sessions = await inScope(viewer, async (scope) => {
    const [rows, credential] = [
      await listOwnSessions(scope, new Date()),
      await scope.db.credential.count({ where: { personId: viewer.personId } }),
    ];
    return { rows, hasPassword: credential > 0 };
  });
  return { viewer, sessions: sessions.rows, hasPassword: sessions.hasPassword };
}
