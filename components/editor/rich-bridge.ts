import { editorInFocus$, editorInTable$, NESTED_EDITOR_UPDATED_COMMAND, type Realm } from "@mdxeditor/editor";
import type { LexicalEditor } from "lexical";

/**
 * What is typed inside a component reaches the text only when the component is left. This takes it in at once, so that
 * it is saved and seen. A cell of a table is let be while it is written in: taking it in would close it.
 */
export function takeInNested(realm: Realm, { evenCells = false } = {}): void {
  const focused = realm.getValue(editorInFocus$);
  if (focused?.editorType !== "lexical" || !focused.editorRef) return;
  if (realm.getValue(editorInTable$) && !evenCells) return;
  (focused.editorRef as LexicalEditor).dispatchCommand(NESTED_EDITOR_UPDATED_COMMAND, undefined);
}
