import { type SeasonWarning, type ToldWarning, warningsOf } from "#app/domain/places/model/season-warning.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { unitIndex } from "#app/http/page-context.server.ts";

/** What to beware of on a visit in a month, where it lies and of what kind it is. */
export function visitWarnings(
  { services, locale }: PageRequest,
  { unitCode, type }: { unitCode: string; type: string },
  month: number,
): ToldWarning[] {
  const climate = unitIndex(services).get(unitCode)?.climate;
  if (!climate) return [];
  return warningsOf(services.reference.list<SeasonWarning>("season-warning"), month, locale, { climate, type });
}

/** Everything to beware of in a month, anywhere in the province. */
export function monthWarnings({ services, locale }: PageRequest, month: number): ToldWarning[] {
  return warningsOf(services.reference.list<SeasonWarning>("season-warning"), month, locale);
}
