import styles from "./article.module.css";
import { type ArticleSurroundings, articleComponents } from "./article-components";
import { articleComponent } from "./run-article";

export interface ArticleBodyProps extends ArticleSurroundings {
  code: string;
  codeHash: string;
}

/** An article's compiled text, drawn on the server. */
export function ArticleBody({ code, codeHash, ...surroundings }: ArticleBodyProps) {
  const Article = articleComponent(code, codeHash);
  return (
    <div className={styles.article}>
      <Article components={articleComponents(surroundings)} />
    </div>
  );
}
