import { redirect } from "next/navigation";
import { loadStart } from "@/lib/access/loaders";

/** Where one lands after signing in: each at their own beginning. */
export async function GET() {
  redirect(await loadStart());
}
