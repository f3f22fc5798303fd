import { EditorView, lineNumbers } from "@codemirror/view";
import {
  codeBlockPlugin,
  codeMirrorPlugin,
  diffSourcePlugin,
  headingsPlugin,
  imagePlugin,
  type JsxComponentDescriptor,
  jsxPlugin,
  linkDialogPlugin,
  linkPlugin,
  listsPlugin,
  markdownShortcutPlugin,
  quotePlugin,
  type RealmPlugin,
  tablePlugin,
  thematicBreakPlugin,
  toolbarPlugin,
} from "@mdxeditor/editor";
import type { ReactNode } from "react";
import { isAllowedAddress } from "@/lib/knowledge/source/address";
import { componentRules } from "@/lib/knowledge/source/components";
import { ComponentBlock } from "./component-block";
import { isInline } from "./component-words";

const codeLanguages = {
  "": "–",
  text: "Text",
  bash: "Bash",
  powershell: "PowerShell",
  json: "JSON",
  yaml: "YAML",
  xml: "XML",
  sql: "SQL",
};

/** One description per component that an author may use; the same table that the fence reads. */
const descriptors: JsxComponentDescriptor[] = [...componentRules].map(([name, rule]) => ({
  name,
  kind: isInline(name) ? "text" : "flow",
  props: [...rule.required, ...rule.optional].map((attribute) => ({ name: attribute, type: "string" })),
  hasChildren: true,
  Editor: ComponentBlock,
}));

export interface PluginOptions {
  toolbar: () => ReactNode;
  /** What the difference is shown against: the saved version's body. */
  saved: string;
  /** Addresses of other articles, offered in the link dialog. */
  links: string[];
  pictureAddress: (src: string) => string;
  viewMode: "rich-text" | "source" | "diff";
  /** Lines of the source above the body, so that lines bear the numbers by which the fence calls them. */
  linesAbove: () => number;
  /** What the source is called by a screen reader. */
  label: string;
}

export function richPlugins({
  toolbar,
  saved,
  links,
  pictureAddress,
  viewMode,
  linesAbove,
  label,
}: PluginOptions): RealmPlugin[] {
  return [
    headingsPlugin({ allowedHeadingLevels: [2, 3, 4] }),
    listsPlugin(),
    quotePlugin(),
    thematicBreakPlugin(),
    linkPlugin({ validateUrl: isAllowedAddress, disableAutoLink: true }),
    linkDialogPlugin({ linkAutocompleteSuggestions: links }),
    // Pictures come in through our own dialog, which asks for the words that stand for them.
    imagePlugin({
      imageUploadHandler: null,
      disableImageResize: true,
      allowSetImageDimensions: false,
      imagePreviewHandler: async (src) => pictureAddress(src),
    }),
    tablePlugin({ tableCellPadding: true, tablePipeAlign: false }),
    codeBlockPlugin({ defaultCodeBlockLanguage: "" }),
    codeMirrorPlugin({ codeBlockLanguages: codeLanguages }),
    jsxPlugin({ jsxComponentDescriptors: descriptors, allowFragment: false }),
    diffSourcePlugin({
      diffMarkdown: saved,
      viewMode,
      codeMirrorExtensions: [
        lineNumbers({ formatNumber: (line) => String(line + linesAbove()) }),
        EditorView.contentAttributes.of({ "aria-label": label }),
      ],
    }),
    markdownShortcutPlugin(),
    toolbarPlugin({ toolbarContents: toolbar }),
  ];
}
