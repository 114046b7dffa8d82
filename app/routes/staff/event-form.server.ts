import { z } from "zod";
import { accents } from "#app/domain/catalogue/model/goods-of-set.ts";
import {
  dateStates,
  type EventTexts,
  eventKinds,
  eventTextFields,
  eventTextLimits,
  mostEventDays,
  mostExceptions,
} from "#app/domain/trade/model/event-record.ts";
import type { DeskEvent } from "#app/domain/trade/queries/list-desk-events.server.ts";
import { eventEmblems } from "#app/domain/trade/ui/event-emblems.ts";
import { daysBetween, isDay } from "#app/shared/calendar.ts";
import { heldDays } from "#app/shared/held-days.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { draftSlug, slugLimit } from "#app/shared/slug.ts";
import type { EventWish } from "#app/workflows/edit-event.server.ts";
import { type Fields, isHttps } from "./arrival-form.server.ts";

type Typed = Pick<EventWish, "facts" | "texts" | "read" | "slugs">;
/** What the form may choose from. */
export type EventChoices = { units: ReadonlySet<string>; sellers: ReadonlySet<string> };

const text = z.string().default("");
const day = text.refine(isDay, "editorial:errors.day");
const choice = <Each extends string>(values: readonly [Each, ...Each[]]) => z.enum(values, "editorial:errors.choice");
const time = text
  .refine((typed) => typed === "" || /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(typed), "editorial:errors.hours")
  .transform((typed) => (typed === "" ? null : Number(typed.slice(0, 2)) * 60 + Number(typed.slice(3))));

function textShape(locale: Locale) {
  const words = eventTextFields.map((field) => [
    `${field}.${locale}`,
    text.refine((typed) => typed.length <= eventTextLimits[field], "editorial:errors.long"),
  ]);
  return {
    ...Object.fromEntries(words),
    [`slug.${locale}`]: text.refine((typed) => typed.length <= slugLimit, "editorial:errors.long"),
    [`read.${locale}`]: z.string().optional(),
  };
}

const weekdayShape = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].map((each) => [`weekday.${each}`, z.string().optional()]),
);
const wordShape: Record<string, z.ZodType> = Object.assign({}, weekdayShape, ...locales.map(textShape));

/** Dates that exist, hours in order, sets that are given, and languages that are whole or not begun. */
export function eventForm({ units, sellers }: EventChoices): z.ZodType<Typed> {
  return z
    .object({
      ...wordShape,
      ...{ startsOn: day, endsOn: day, exceptOn: text, opens: time, closes: time },
      ...{ dateState: choice(dateStates), kind: choice(eventKinds) },
      ...{ emblem: choice(eventEmblems), accent: choice(accents) },
      source: text.refine((address) => address === "" || isHttps(address), "editorial:errors.source"),
      unitCode: text.refine((code) => units.has(code), "editorial:errors.unit"),
      sellerId: text.refine((id) => id === "" || sellers.has(id), "editorial:errors.seller"),
    })
    .superRefine((value, check) => {
      const fields = value as typeof value & Record<string, string | undefined>;
      const complain = (field: string, message: string) =>
        check.addIssue({ code: "custom", path: [field], message: `editorial:errors.${message}` });
      for (const [field, message] of [...dayProblems(value, fields), ...textProblems(fields)]) complain(field, message);
      if (value.dateState === "confirmed" && value.source === "" && value.sellerId === "")
        complain("source", "confirmedBy");
    })
    .transform((value) => {
      const { opens, closes, source, sellerId, exceptOn, startsOn, endsOn } = value;
      const fields = value as unknown as Fields;
      return {
        facts: {
          ...{ startsOn, endsOn, weekdays: weekdaysIn(fields), exceptOn: daysIn(exceptOn) },
          ...{ opensAt: opens, closesAt: closes, source: source || null, sellerId: sellerId || null },
          ...{ dateState: value.dateState, kind: value.kind, emblem: value.emblem, accent: value.accent },
          unitCode: value.unitCode,
        },
        texts: textsIn(fields),
        read: locales.filter((locale) => fields[`read.${locale}`] === "on"),
        slugs: Object.fromEntries(locales.map((locale) => [locale, fields[`slug.${locale}`] ?? ""])),
      };
    });
}

type Days = { startsOn: string; endsOn: string; exceptOn: string; opens: number | null; closes: number | null };
type Problem = [field: string, message: string];

function dayProblems(value: Days, fields: Record<string, string | undefined>): Problem[] {
  const { startsOn, endsOn, opens, closes } = value;
  const hours: Problem[] =
    (opens === null) !== (closes === null) || (opens !== null && closes !== null && closes <= opens)
      ? [["closes", "hours"]]
      : [];
  if (!isDay(startsOn) || !isDay(endsOn)) return hours;
  if (endsOn < startsOn) return [["endsOn", "until"], ...hours];
  if (daysBetween(startsOn, endsOn) >= mostEventDays) return [["endsOn", "span"], ...hours];
  const exceptOn = daysIn(value.exceptOn);
  const isWrong = exceptOn.length > mostExceptions || exceptOn.some((each) => !isWithin(each, value));
  if (isWrong) return [["exceptOn", "exceptOn"], ...hours];
  const isHeld = heldDays({ startsOn, endsOn, weekdays: weekdaysIn(fields), exceptOn }).length > 0;
  return isHeld ? hours : [["weekdays", "noDay"], ...hours];
}

function isWithin(day: string, { startsOn, endsOn }: Days): boolean {
  return isDay(day) && startsOn <= day && day <= endsOn;
}

/** Vietnamese is the source and always whole; another language is whole or not there at all. */
function textProblems(fields: Record<string, string | undefined>): Problem[] {
  return locales.flatMap((locale) => {
    const empty = eventTextFields.filter((field) => !fields[`${field}.${locale}`]);
    if (locale !== "vi" && empty.length === eventTextFields.length) return [];
    return empty.map((field): Problem => [`${field}.${locale}`, "gap"]);
  });
}

function weekdaysIn(fields: Record<string, string | undefined>): number[] {
  const chosen = [1, 2, 3, 4, 5, 6, 7].filter((each) => fields[`weekday.${each}`] === "on");
  return chosen.length === 7 ? [] : chosen;
}

function daysIn(typed: string): string[] {
  return [...new Set(typed.split(/[\s,;]+/))].filter((each) => each !== "").sort();
}

function textsIn(fields: Fields): EventTexts {
  const written = locales.filter((locale) => fields[`name.${locale}`]);
  return Object.fromEntries(
    written.map((locale) => [
      locale,
      Object.fromEntries(eventTextFields.map((field) => [field, fields[`${field}.${locale}`] ?? ""])),
    ]),
  ) as EventTexts;
}

/** An event as the texts of its form's fields. */
export function eventValues(event: DeskEvent): Fields {
  const { startsOn, endsOn, weekdays, exceptOn, opensAt, closesAt, source, sellerId } = event;
  const { dateState, kind, emblem, accent, unitCode } = event;
  const values: Fields = {
    ...{ startsOn, endsOn, exceptOn: exceptOn.join("\n"), opens: clockOf(opensAt), closes: clockOf(closesAt) },
    ...{ source: source ?? "", sellerId: sellerId ?? "", dateState, kind, emblem, accent, unitCode },
  };
  for (const weekday of weekdays) values[`weekday.${weekday}`] = "on";
  for (const words of event.translations) {
    for (const field of eventTextFields) values[`${field}.${words.locale}`] = words[field];
    values[`slug.${words.locale}`] = words.slug === draftSlug(event.id) ? "" : words.slug;
  }
  return values;
}

function clockOf(minutes: number | null): string {
  if (minutes === null) return "";
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
