import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/format";

const zone = "Europe/Stockholm";

/** Says that search takes another way, since when, and that nothing is wrong with what readers find. */
export async function EngineNotice({ since }: { since: Date }) {
  const [t, lang] = await Promise.all([getTranslations("desk.engine"), getLocale()]);
  return <Notice className="mb-6">{t("away", { since: formatInstant(since, lang, zone, "dayTime") })}</Notice>;
}
