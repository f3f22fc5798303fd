import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { ArticleBody, type ArticleBodyProps } from "./article-body";

export interface ReviewTextProps extends ArticleBodyProps {
  heading: string;
  lang: "sv" | "en";
  title: string;
  description: string;
}

/** A version drawn by the renderer that draws it for its readers. */
export function ReviewText({ heading, lang, title, description, ...body }: ReviewTextProps) {
  return (
    <Card>
      <CardHeader title={heading} />
      <CardBody>
        <Messages of={["help", "article"]}>
          <article lang={lang}>
            <p className="font-semibold text-2xl">{title}</p>
            {description && <p className="mt-2 mb-6 text-ink-muted">{description}</p>}
            <ArticleBody {...body} />
          </article>
        </Messages>
      </CardBody>
    </Card>
  );
}
