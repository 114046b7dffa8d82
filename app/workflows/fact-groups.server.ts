import { filterValues } from "#app/domain/catalogue/model/attribute-words.ts";
import type { AttributeDefinition } from "#app/domain/catalogue/model/attributes.ts";
import type { FacetGroup } from "#app/domain/search/ui/facet-rail.tsx";
import type { PageRequest } from "#app/http/page.server.ts";
import { attributesOf, writingOf } from "./fact-words.server.ts";

type Asked = { counts: Record<string, number>; chosen: readonly string[]; sets: readonly string[] };

/** Without a set the goods differ in too much: the facts that say something of the most of them stand for all. */
const mostWithoutSet = 6;

/** The facts one can filter by, each a group of its own; those of the chosen sets, or else the most telling. */
export function factGroups(page: PageRequest, { counts, chosen, sets }: Asked): FacetGroup[] {
  const groups = attributesOf(page)
    .filter((each) => each.filter !== "none")
    .filter(
      (each) => sets.length === 0 || each.sets.some((set) => sets.includes(String(set))) || isChosen(each, chosen),
    )
    .map((each) => groupOf(page, each, counts, chosen))
    .filter(({ values }) => values.length > 0);
  if (sets.length > 0) return groups;
  const telling = [...groups].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, mostWithoutSet);
  return groups.filter((group) => telling.includes(group) || group.values.some((value) => value.chosen));
}

function groupOf(
  page: PageRequest,
  definition: AttributeDefinition,
  counts: Asked["counts"],
  chosen: Asked["chosen"],
): FacetGroup {
  const title = definition.label[page.locale];
  const values = filterValues(definition, writingOf(page))
    .map(({ code, label }) => {
      const value = `${definition.code}=${code}`;
      const count = counts[value] ?? 0;
      return { value, label: definition.kind === "flag" ? title : label, count, chosen: chosen.includes(value) };
    })
    .filter((value) => value.count > 0 || value.chosen);
  return { name: "fact", code: definition.code, title, values };
}

function isChosen({ code }: AttributeDefinition, chosen: readonly string[]): boolean {
  return chosen.some((fact) => fact.startsWith(`${code}=`));
}

function weightOf({ values }: FacetGroup): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}
