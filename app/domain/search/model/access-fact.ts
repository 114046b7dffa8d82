import type { SearchRequest } from "#app/ports/search-index.ts";

const mark = "access=";

/** Access stands among a document's facts, as "access=code". */
export function accessFact(code: string): string {
  return mark + code;
}

/** What a visit has for who comes, out of a document's facts. */
export function accessOf(facts: readonly string[]): string[] {
  return facts.flatMap((fact) => (fact.startsWith(mark) ? [fact.slice(mark.length)] : []));
}

/** The facts an OCOP set asks for, without access. */
export function setFactsOf(facts: readonly string[]): string[] {
  return facts.filter((fact) => !fact.startsWith(mark));
}

/** Only visits have it, so it is counted where nothing else is listed. */
export function countsAccess({ types }: Pick<SearchRequest, "types">): boolean {
  return types.length === 1 && types[0] === "experience";
}
