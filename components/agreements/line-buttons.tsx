import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Takes away the line that people count as the `n`th. */
export function RemoveLine({ n, onClick }: { n: number; onClick: () => void }) {
  const t = useTranslations("agreements.editor");
  return (
    <Button iconOnly variant="quiet" aria-label={t("remove", { n })} onClick={onClick}>
      <X aria-hidden className="size-4" />
    </Button>
  );
}

export function AddLine({ onClick }: { onClick: () => void }) {
  const t = useTranslations("agreements.editor");
  return (
    <div>
      <Button onClick={onClick}>
        <Plus aria-hidden className="size-4" />
        {t("add")}
      </Button>
    </div>
  );
}
