import type { Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";

export const eventKinds = ["festival", "harvest", "market"] as const;
export const dateStates = ["unverified", "confirmed"] as const;
export const eventStandings = ["draft", "public", "retired"] as const;
export type EventStanding = (typeof eventStandings)[number];

export const eventTextFields = ["name", "summary", "description", "place"] as const;
export type EventTextField = (typeof eventTextFields)[number];
export type EventWords = Record<EventTextField, string>;
export const eventTextLimits: Record<EventTextField, number> = {
  name: 120,
  summary: 300,
  description: 6000,
  place: 200,
};
export const mostEventDays = 731;
export const mostExceptions = 60;

export type EventFacts = {
  unitCode: string;
  startsOn: Day;
  endsOn: Day;
  /** ISO weekdays; none means every day. */
  weekdays: number[];
  exceptOn: Day[];
  /** Minutes after midnight in Vietnam; null means the whole day. */
  opensAt: number | null;
  closesAt: number | null;
  dateState: string;
  kind: string;
  emblem: string;
  accent: string;
  source: string | null;
  sellerId: string | null;
};

export type EventTexts = Partial<Record<Locale, EventWords>> & { vi: EventWords };

export function wordsOf({ name, summary, description, place }: EventWords): EventWords {
  return { name, summary, description, place };
}

export type EventTextState = "source" | "missing" | "outdated" | "unread" | "read";
