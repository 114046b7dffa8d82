import type { Writing, WrittenFact } from "#app/domain/catalogue/model/attribute-words.ts";
import { writtenFacts } from "#app/domain/catalogue/model/attribute-words.ts";
import type { AttributeDefinition, AttributeValues } from "#app/domain/catalogue/model/attributes.ts";
import type { PageRequest } from "#app/http/page.server.ts";

export function attributesOf({ services }: Pick<PageRequest, "services">): readonly AttributeDefinition[] {
  return services.reference.list<AttributeDefinition>("attribute");
}

/** How facts are written in the reader's language. */
export function writingOf({ locale, format, t }: PageRequest): Writing {
  return {
    locale,
    measure: format.measure,
    range: format.measureRange,
    list: format.labels,
    yes: t("catalogue:fact.yes"),
    below: (value) => t("catalogue:facet.below", { value }),
    from: (value) => t("catalogue:facet.atLeast", { value }),
  };
}

/** The facts of a product that its set asks for, in words. */
export function factsInWords(page: PageRequest, ocopSet: number, values: AttributeValues): WrittenFact[] {
  return writtenFacts(attributesOf(page), ocopSet, values, writingOf(page));
}
