import { inOperatorScope } from "@/lib/access/scope";
import { standingOf, type Viewer } from "@/lib/access/viewer";
import { today } from "./today";

const day = (date: Date) => date.toISOString().slice(0, 10);

/** What the portal would take this person for if they were signed in now; null when there is no such person. */
export async function viewerOf(email: string): Promise<Viewer | null> {
  return inOperatorScope(async (scope) => {
    const person = await scope.db.person.findUnique({
      where: { email: email.trim().toLowerCase() },
      include: { memberships: true, assignments: true },
    });
    if (!person || person.status === "disabled") return null;
    const organisations = await scope.db.organisation.findMany({
      select: { id: true, slug: true, key: true, name: true, timeZone: true, kind: true },
    });
    const holding = ({ orgId, fromDate, toDate }: { orgId: string; fromDate: Date; toDate: Date | null }) => ({
      orgId,
      from: day(fromDate),
      to: toDate && day(toDate),
    });
    const standing = standingOf(
      {
        memberships: person.memberships.map(holding),
        assignments: person.assignments.map((assignment) => ({ ...holding(assignment), role: assignment.role })),
        organisations,
      },
      today("Europe/Stockholm"),
    );
    return {
      kind: "person",
      personId: person.id,
      sessionId: person.id,
      name: person.name,
      email: person.email,
      locale: person.locale === "en" ? "en" : "sv",
      theme: "system",
      ...standing,
    };
  });
}
