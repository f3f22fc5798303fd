import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";

const linkStyle = "inline-flex min-h-6 items-center rounded-sm hover:text-ink hover:underline";

export function Footer() {
  const t = useTranslations("shell");
  return (
    <footer
      data-print="hide"
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-line border-t px-4 py-5 text-ink-subtle text-sm sm:px-6 lg:px-8"
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        <li>
          <Link href={routes.about()} className={linkStyle}>
            {t("footer.about")}
          </Link>
        </li>
        <li>
          <Link href={routes.about("accessibility")} className={linkStyle}>
            {t("footer.accessibility")}
          </Link>
        </li>
        <li>
          <Link href={routes.about("contact")} className={linkStyle}>
            {t("footer.contact")}
          </Link>
        </li>
      </ul>
    </footer>
  );
}
