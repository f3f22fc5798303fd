// biome-ignore-all lint/correctness/noComponentHookFactories: drawn once on the server, where nothing keeps state
import type { ComponentProps, ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import type { ArticleLink, FileAddress } from "@/lib/knowledge/reading/pages";
import { isAllowedAddress, isRelativeFile } from "@/lib/knowledge/source/address";
import type { ArticleComponentName } from "@/lib/knowledge/source/components";
import { splitKeys } from "@/lib/knowledge/source/outline";
import { linkingFrom } from "@/lib/knowledge/source/source-path";
import { Callout } from "./callout";
import { ContactCard, type ContactCardProps } from "./contact-card";
import { DownloadLink } from "./download-link";
import { KpiEmbed } from "./kpi-embed";
import { type Figures, KpiFigure, KpiTable } from "./kpi-figure";
import { Picture, Screenshot } from "./picture";
import { BackToText, Details, Heading, Keys, Related, Table, TaskMark } from "./prose";
import { type GuideProgress, Step, Steps } from "./steps";
import { ArticleTab, ArticleTabs } from "./tabs";
import { Video } from "./video";

export interface ArticleSurroundings {
  /** Articles the viewer may read, by key; a link to any other becomes plain text. */
  linked: ReadonlyMap<string, ArticleLink>;
  customers: ContactCardProps["customers"];
  /** Where a file beside the document is, by its stored name, or null when there is none. */
  fileUrl?: (name: string) => FileAddress | null;
  /** Live KPIs by `kpiQueryKey`. */
  figures?: Figures;
  /** Lets the reader tick steps. */
  progress?: GuideProgress;
}

/** What an article is drawn with: our components, and plain elements in our dress. Nothing else is within its reach. */
export function articleComponents(surroundings: ArticleSurroundings) {
  const { linked, customers, fileUrl, figures, progress } = surroundings;
  // What was imported has had its addresses written so when it was compiled.
  const linking = linkingFrom(null);
  const fileAt = (address: string | undefined): FileAddress | null => {
    const name = address && linking.file(address);
    return name && fileUrl ? fileUrl(name) : null;
  };
  const link = ({ href = "", children, ...rest }: LinkProps) => {
    if (rest["data-footnote-backref"] !== undefined) return <BackToText href={href} />;
    const target = linking.article(href);
    const article = target && linked.get(target.key);
    if (article) {
      return <TextLink href={target.anchor ? `${article.href}#${target.anchor}` : article.href}>{children}</TextLink>;
    }
    if (target || !isAllowedAddress(href)) return <span>{children}</span>;
    if (leadsSomewhere.test(href)) return <PlainLink href={href}>{children}</PlainLink>;
    const file = isRelativeFile(href) ? fileAt(href) : null;
    return file ? <PlainLink href={file.href}>{children}</PlainLink> : <span>{children}</span>;
  };
  return {
    Callout,
    Steps: ({ children }: { children?: ReactNode }) => <Steps progress={progress}>{children}</Steps>,
    Step,
    Tabs: ArticleTabs,
    Tab: ArticleTab,
    Screenshot: ({ src, alt, caption, zoom }: Given<"src" | "alt" | "caption" | "zoom">) => (
      <Screenshot file={fileAt(src)} alt={alt ?? ""} caption={caption} zoom={zoom === "true"} />
    ),
    Video: ({ src, poster, captions, title, caption }: Given<"src" | "poster" | "captions" | "title" | "caption">) => (
      <Video
        file={fileAt(src)}
        poster={fileAt(poster)}
        captions={fileAt(captions)}
        title={title ?? ""}
        caption={caption}
      />
    ),
    Keys,
    Details,
    DownloadLink: ({ src = "", label }: Given<"src" | "label">) => (
      <DownloadLink file={fileAt(src)} name={src} label={label ?? ""} />
    ),
    Figure: (given: Given<string>) => <KpiFigure figures={figures} given={given} />,
    Kpi: (given: Given<string>) => <KpiEmbed figures={figures} given={given} />,
    KpiTable: (given: Given<string>) => <KpiTable figures={figures} given={given} />,
    ContactServiceDesk: ({ reason }: Given<"reason">) => (
      <div data-own className="my-8">
        <ContactCard customers={customers} reason={reason} />
      </div>
    ),
    RelatedArticles: ({ keys = "" }: Given<"keys">) => (
      <Related articles={splitKeys(keys).flatMap((key) => linked.get(key) ?? [])} />
    ),
    a: link,
    h2: (props: ComponentProps<"h2">) => <Heading level="h2" {...props} />,
    h3: (props: ComponentProps<"h3">) => <Heading level="h3" {...props} />,
    img: ({ src = "", alt = "" }: Given<"src" | "alt">) => <Picture file={fileAt(src)} alt={alt} />,
    input: TaskMark,
    table: Table,
  } satisfies Record<ArticleComponentName, unknown> & Record<string, unknown>;
}

/** A scheme, a path of the portal, or a place on the page; what is relative to a file leads nowhere from a page. */
const leadsSomewhere = /^(?:[a-z]+:|[/#])/i;

type Given<Name extends string> = Readonly<Partial<Record<Name, string>>>;

interface LinkProps {
  href?: string;
  children?: ReactNode;
  "data-footnote-backref"?: unknown;
}

function PlainLink({ href, children }: { href: string; children?: ReactNode }) {
  const leaves = /^https?:/i.test(href);
  return (
    <TextLink href={href} {...(leaves && { rel: "noopener noreferrer" })}>
      {children}
    </TextLink>
  );
}
