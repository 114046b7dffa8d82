import { digestOf } from "#app/shared/digest.ts";
import book from "#prisma/reference/search-concepts.json" with { type: "json" };

/** Raise it when the analysis makes other terms of the same text: the next start then rebuilds the index. */
const rules = 2;

let version: string | null = null;

/** Documents and questions must be of one version. */
export function analysisVersion(): string {
  version ??= `${rules}-${digestOf(book.concepts)}`;
  return version;
}
