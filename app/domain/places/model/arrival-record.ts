import { type Day, daysBetween } from "#app/shared/calendar.ts";
import { type Locale, locales, type Translated } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { type ArrivalRoute, type EntryRule, type Gateway, isInForce, type OnwardLeg } from "./arrivals.ts";

/** What "getting here" is made of, in the order in which a market's page tells it. */
export const arrivalKinds = ["entry-rule", "arrival-route", "gateway", "onward-leg"] as const;
export type ArrivalKind = (typeof arrivalKinds)[number];

export type ArrivalBodies = {
  "entry-rule": EntryRule;
  "arrival-route": ArrivalRoute;
  gateway: Gateway;
  "onward-leg": OnwardLeg;
};
/** A record as staff hold it. `retired`: kept, but told to nobody. */
export type ArrivalRecord<Kind extends ArrivalKind = ArrivalKind> = {
  [Each in Kind]: { kind: Each; key: string; body: ArrivalBodies[Each] & { retired?: boolean } };
}[Kind];

/** Languages a name cannot do without: readers of the others are told the English one. */
export const neededLocales = ["vi", "en"] as const satisfies readonly Locale[];
export const staleAfterDays = 90;

export function isArrivalKind(text: string): text is ArrivalKind {
  return (arrivalKinds as readonly string[]).includes(text);
}

/** A record in a path; keys hold slashes, which some servers read as the next step. */
export function arrivalAddress({ kind, key }: { kind: string; key: string }): string {
  return `${kind}~${key.replaceAll("/", "~")}`;
}

export function isStale(checkedOn: Day, today: Day): boolean {
  return daysBetween(checkedOn, today) > staleAfterDays;
}

export type ArrivalStanding = "current" | "coming" | "lapsed" | "retired";

export function arrivalStanding({ body }: ArrivalRecord, today: Day): ArrivalStanding {
  if (body.retired) return "retired";
  if (!("validFrom" in body) || isInForce(body, today)) return "current";
  return body.validTo !== null && body.validTo < today ? "lapsed" : "coming";
}

/** A name with every language: what nobody translated is told in English. */
export function filledName(name: Partial<Translated>): Translated {
  return Object.fromEntries(locales.map((locale) => [locale, name[locale] || name.en || name.vi || ""])) as Translated;
}

type Span = { validFrom: Day | null; validTo: Day | null };

function overlap(a: Span, b: Span): boolean {
  const startsBefore = (one: Span, other: Span) =>
    one.validFrom === null || other.validTo === null || one.validFrom <= other.validTo;
  return startsBefore(a, b) && startsBefore(b, a);
}

/** The other record that tells the same of the same days; of two such the page could not say which is true. */
export function rivalOf(record: ArrivalRecord, all: readonly ArrivalRecord[]): ArrivalRecord | null {
  if (record.body.retired) return null;
  return all.find((other) => other.key !== record.key && !other.body.retired && tellsTheSame(record, other)) ?? null;
}

function tellsTheSame(one: ArrivalRecord, other: ArrivalRecord): boolean {
  if (one.kind === "entry-rule" && other.kind === "entry-rule")
    return one.body.market === other.body.market && overlap(one.body, other.body);
  if (one.kind === "arrival-route" && other.kind === "arrival-route")
    return routeOf(one.body) === routeOf(other.body) && overlap(one.body, other.body);
  return false;
}

function routeOf({ market, gateway, kind, from }: ArrivalRoute): string {
  return [market, gateway, kind, from.en.toLowerCase()].join("/");
}

/** Which market's page a record is for; null for all of them. */
export function marketOf({ body }: ArrivalRecord): Market | null {
  return "market" in body ? body.market : null;
}

/** Ways that go through an airport: it cannot go while they are told. */
export function waysThrough(gateway: string, all: readonly ArrivalRecord[]): ArrivalRecord[] {
  return all.filter(
    ({ kind, body }) =>
      (kind === "arrival-route" || kind === "onward-leg") &&
      !body.retired &&
      "gateway" in body &&
      body.gateway === gateway,
  );
}
