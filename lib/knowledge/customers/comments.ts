export const commentKinds = ["question", "comment"] as const;
export type CommentKind = (typeof commentKinds)[number];

export const longestComment = 4_000;

/** A reader's words on a document. `body` is null once they have been taken back. */
export interface DocumentComment {
  readonly id: string;
  readonly kind: CommentKind;
  readonly answerTo: string | null;
  readonly authorName: string;
  readonly isOwn: boolean;
  readonly bySupplier: boolean;
  readonly body: string | null;
  readonly at: Date;
}

export interface CommentThread extends DocumentComment {
  readonly answers: readonly DocumentComment[];
}

/**
 * Comments as threads, oldest first. An answer to an answer stands in the same thread. What was taken back stays as an
 * empty place only where somebody has answered it.
 */
export function threadsOf(comments: readonly DocumentComment[]): CommentThread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const rootOf = (comment: DocumentComment): string => {
    const seen = new Set<string>();
    let at = comment;
    for (let up = at.answerTo; up !== null && !seen.has(up); up = at.answerTo) {
      seen.add(up);
      const parent = byId.get(up);
      if (!parent) break;
      at = parent;
    }
    return at.id;
  };
  return comments
    .filter((comment) => rootOf(comment) === comment.id)
    .map((root) => ({
      ...root,
      answers: comments.filter((comment) => comment.id !== root.id && rootOf(comment) === root.id && comment.body),
    }))
    .filter((thread) => thread.body !== null || thread.answers.length > 0);
}
