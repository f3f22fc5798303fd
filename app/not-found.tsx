import { getLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/layout/not-found-page";

/** The same page whether a thing is missing or closed to the reader. */
export default async function NotFound() {
  return <NotFoundPage locale={await getLocale()} />;
}
