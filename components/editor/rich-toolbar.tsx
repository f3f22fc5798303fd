import {
  BlockTypeSelect,
  BoldItalicUnderlineToggles,
  Button,
  ButtonWithTooltip,
  CodeToggle,
  CreateLink,
  InsertCodeBlock,
  InsertTable,
  InsertThematicBreak,
  ListsToggle,
  type Realm,
  Separator,
  UndoRedo,
  useCellValue,
  useRealm,
  viewMode$,
} from "@mdxeditor/editor";
import { ImagePlus, LayoutTemplate } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";

export interface RichToolbarProps {
  onRealm(realm: Realm): void;
  onInsert(): void;
  onPicture(): void;
}

/** One row of tools; the arrow keys walk along it. */
export function RichToolbar({ onRealm, onInsert, onPicture }: RichToolbarProps) {
  const t = useTranslations("editor");
  const realm = useRealm();
  const mode = useCellValue(viewMode$);
  useEffect(() => onRealm(realm), [onRealm, realm]);
  if (mode !== "rich-text") return <span className="px-2 py-1 text-ink-muted text-sm">{t(`modes.${mode}Hint`)}</span>;
  return (
    <>
      <Button onClick={onInsert}>
        <span className="flex items-center gap-1.5 whitespace-nowrap px-1 font-medium text-accent text-sm">
          <LayoutTemplate aria-hidden className="size-4" />
          {t("insert.button")}
        </span>
      </Button>
      <Separator />
      <UndoRedo />
      <Separator />
      <BlockTypeSelect />
      <BoldItalicUnderlineToggles options={["Bold", "Italic"]} />
      <CodeToggle />
      <Separator />
      <ListsToggle options={["bullet", "number"]} />
      <CreateLink />
      <ButtonWithTooltip title={t("picture.insert")} onClick={onPicture}>
        <ImagePlus aria-hidden className="inline size-5" />
      </ButtonWithTooltip>
      <InsertTable />
      <InsertCodeBlock />
      <InsertThematicBreak />
    </>
  );
}
