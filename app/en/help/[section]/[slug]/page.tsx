import { Article, type ArticleProps, articleMetadata } from "@/app/(help)/article";

export const generateMetadata = (props: ArticleProps) => articleMetadata("en", props);

export default function ArticlePage(props: ArticleProps) {
  return <Article {...props} lang="en" />;
}
