import { digestOf } from "#app/shared/digest.ts";
import book from "#prisma/reference/search-concepts.json" with { type: "json" };

/** Raise it when other terms are made of the same text or a card tells something else: the next start then rebuilds the index. */
const rules = 5;

let version: string | null = null;

/** Documents and questions must be of one version. */
export function analysisVersion(): string {
  version ??= `${rules}-${digestOf(book.concepts)}`;
  return version;
}
