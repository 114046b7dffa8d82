import book from "#prisma/reference/search-concepts.json" with { type: "json" };
import { readJapanese } from "./japanese-reader.server.ts";
import { type Analyser, createAnalyser } from "./model/analysis.ts";

let analyser: Analyser | null = null;

/** The one analysis of this process: documents and questions must share it. */
export function searchAnalyser(): Analyser {
  analyser ??= createAnalyser({ concepts: book.concepts, readJapanese });
  return analyser;
}
