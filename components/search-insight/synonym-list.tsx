import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Fold } from "@/components/knowledge/fold";
import { Badge } from "@/components/ui/badge";
import { removeSynonymsAction, saveSynonymsAction } from "@/lib/search/insight/actions";
import type { DeskSynonyms } from "@/lib/search/insight/synonym-queries";

/** Groups of words; each opens to be changed or removed. */
export function SynonymList({ groups }: { groups: readonly DeskSynonyms[] }) {
  const t = useTranslations("searchInsight.synonyms");
  return (
    <ul className="grid gap-2">
      {groups.map(({ id, lang, words, origin }) => (
        <li key={id}>
          <Fold
            title={
              <>
                <span lang={lang} className="min-w-0 flex-1 break-words font-normal">
                  {words.join(", ")}
                </span>
                {origin === "portal" && <Badge>{t("origins.portal")}</Badge>}
              </>
            }
          >
            <div className="grid gap-3">
              <ActionForm
                action={saveSynonymsAction}
                submit={t("save")}
                hidden={{ group: id, lang }}
                fields={[
                  {
                    name: "words",
                    label: t("words"),
                    hint: t("wordsHint"),
                    defaultValue: words.join(", "),
                    required: true,
                  },
                ]}
              />
              <ActionForm action={removeSynonymsAction} submit={t("remove")} variant="danger" hidden={{ group: id }} />
            </div>
          </Fold>
        </li>
      ))}
    </ul>
  );
}
