import { Article, type ArticleProps, articleMetadata } from "@/app/(help)/article";

export const generateMetadata = (props: ArticleProps) => articleMetadata("sv", props);

export default function ArticlePage(props: ArticleProps) {
  return <Article {...props} lang="sv" />;
}
