import { z } from "zod";
import { type ArrivalKind, type ArrivalRecord, neededLocales } from "#app/domain/places/model/arrival-record.ts";
import { standings } from "#app/domain/places/model/arrivals.ts";
import { type Day, isDay } from "#app/shared/calendar.ts";
import { type Locale, locales, type Translated } from "#app/shared/locale.ts";
import { markets } from "#app/shared/market.ts";

export type Fields = Record<string, string>;
export const legModes = ["taxi", "bus", "car", "train"] as const;

const nameLimit = 120;
const choice = <Each extends string>(values: readonly [Each, ...Each[]]) => z.enum(values, "editorial:errors.choice");
const text = z.string().default("");
const maybeDay = text.refine((day) => day === "" || isDay(day), "editorial:errors.day").transform((day) => day || null);
const gatewayCode = text.refine((code) => /^[A-Z0-9]{3,8}$/.test(code), "editorial:errors.code");
const degrees = (least: number, most: number) =>
  text.refine((typed) => isNumberWithin(typed, least, most), "editorial:errors.degrees").transform(Number);
const amount = (most: number) =>
  text
    .refine((typed) => typed === "" || (/^\d{1,5}$/.test(typed) && Number(typed) <= most), "editorial:errors.amount")
    .transform((typed) => (typed === "" ? null : Number(typed)));

function isNumberWithin(typed: string, least: number, most: number): boolean {
  return /^-?\d{1,3}(\.\d{1,7})?$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
}

/** A day that was checked cannot be one to come. */
const checked = (today: Day) => ({
  source: text
    .refine((address) => address === "" || isHttps(address), "editorial:errors.source")
    .transform((address) => address || null),
  confidence: choice(["reported", "unverified"]),
  checkedOn: text.refine(isDay, "editorial:errors.day").refine((day) => day <= today, "editorial:errors.future"),
});

export function isHttps(address: string): boolean {
  return address.length <= 500 && URL.canParse(address) && new URL(address).protocol === "https:";
}

const span = { validFrom: maybeDay, validTo: maybeDay };

function names(prefix: string) {
  return Object.fromEntries(
    locales.map((locale) => {
      const needed = (neededLocales as readonly Locale[]).includes(locale);
      return [
        `${prefix}.${locale}`,
        text
          .refine((name) => name.length <= nameLimit, "editorial:errors.long")
          .refine((name) => !needed || name !== "", "editorial:errors.name"),
      ];
    }),
  );
}

/** What is left empty is not kept: readers of that language are told the English name. */
function nameOf(fields: Record<string, unknown>, prefix: string): Translated {
  const typed = locales.map((locale) => [locale, fields[`${prefix}.${locale}`]] as const);
  return Object.fromEntries(typed.filter(([, name]) => name)) as Translated;
}

type Check = { addIssue(issue: { code: "custom"; path: string[]; message: string }): void };
const complain = (check: Check, field: string, message: string) =>
  check.addIssue({ code: "custom", path: [field], message: `editorial:errors.${message}` });

function checkSpan(from: string | null, to: string | null, field: string, check: Check) {
  if (from && to && to < from) complain(check, field, "until");
}

function checkSource({ source, confidence }: { source: string | null; confidence: string }, check: Check) {
  if (confidence === "reported" && source === null) complain(check, "source", "needsSource");
}

function entryForm(today: Day) {
  return z
    .object({ ...checked(today), ...span, market: choice(markets), visaFreeDays: amount(365) })
    .superRefine((value, check) => {
      if (!value.visaFreeDays) complain(check, "visaFreeDays", "amount");
      checkSpan(value.validFrom, value.validTo, "validTo", check);
      checkSource(value, check);
    })
    .transform((value) => ({ ...value, visaFreeDays: value.visaFreeDays ?? 0 }));
}

function routeForm(today: Day) {
  const base = { ...checked(today), ...span, ...names("name"), market: choice(markets), gateway: gatewayCode };
  return z
    .object({ ...base, way: choice(["direct", "onward"]), standing: choice(standings), airlines: text })
    .superRefine((value, check) => {
      checkSpan(value.validFrom, value.validTo, "validTo", check);
      checkSource(value, check);
      if (airlinesIn(value.airlines).some((name) => name.length > 60) || airlinesIn(value.airlines).length > 20)
        complain(check, "airlines", "airlines");
    })
    .transform(({ market, gateway, way, standing, airlines, ...rest }) => ({
      ...{ market, from: nameOf(rest, "name"), gateway, kind: way, standing, airlines: airlinesIn(airlines) },
      ...{ validFrom: rest.validFrom, validTo: rest.validTo, ...checkedPart(rest) },
    }));
}

function airlinesIn(typed: string): string[] {
  return [...new Set(typed.split(/[,;\n]/).map((name) => name.trim()))].filter((name) => name !== "");
}

function gatewayForm(today: Day) {
  const days = { closedFrom: maybeDay, closedUntil: maybeDay, reopenedOn: maybeDay };
  const where = { lat: degrees(-90, 90), lon: degrees(-180, 180) };
  return z
    .object({
      ...checked(today),
      ...names("name"),
      ...where,
      ...days,
      reopening: choice(["none", "unverified", "day"]),
    })
    .superRefine((value, check) => {
      if ((value.closedFrom === null) !== (value.closedUntil === null)) complain(check, "closedUntil", "bothDays");
      checkSpan(value.closedFrom, value.closedUntil, "closedUntil", check);
      if (value.reopening === "day" && value.reopenedOn === null) complain(check, "reopenedOn", "day");
      checkSource(value, check);
    })
    .transform(({ lat, lon, closedFrom, closedUntil, reopening, reopenedOn, ...rest }) => ({
      ...{ kind: "airport" as const, name: nameOf(rest, "name"), lat, lon, closedFrom, closedUntil },
      reopened: reopening === "none" ? null : reopening === "day" ? reopenedOn : ("unverified" as const),
      ...checkedPart(rest),
    }));
}

function legForm(today: Day) {
  const numbers = { kmFrom: amount(2000), kmTo: amount(2000), minutesFrom: amount(2880), minutesTo: amount(2880) };
  const modes = Object.fromEntries(legModes.map((mode) => [`mode.${mode}`, z.string().optional()]));
  return z
    .object({ ...checked(today), ...names("name"), ...numbers, ...modes, gateway: gatewayCode })
    .superRefine((value, check) => {
      const fields = value as typeof value & Record<string, unknown>;
      if (modesIn(fields).length === 0) complain(check, "modes", "modes");
      checkPair(value.kmFrom, value.kmTo, "kmTo", check);
      checkPair(value.minutesFrom, value.minutesTo, "minutesTo", check);
      checkSource(value, check);
    })
    .transform((value) => ({
      ...{ gateway: value.gateway, to: nameOf(value, "name"), modes: modesIn(value) },
      ...{ km: pairOf(value.kmFrom, value.kmTo), minutes: pairOf(value.minutesFrom, value.minutesTo) },
      ...checkedPart(value),
    }));
}

function modesIn(fields: Record<string, unknown>) {
  return legModes.filter((mode) => fields[`mode.${mode}`] === "on");
}

function checkPair(from: number | null, to: number | null, field: string, check: Check) {
  if ((from === null) !== (to === null) || (from !== null && to !== null && (from === 0 || to < from)))
    complain(check, field, "pair");
}

function pairOf(from: number | null, to: number | null): [number, number] | null {
  return from === null || to === null ? null : [from, to];
}

type CheckedPart = { source: string | null; confidence: "reported" | "unverified"; checkedOn: Day };
function checkedPart({ source, confidence, checkedOn }: CheckedPart): CheckedPart {
  return { source, confidence, checkedOn };
}

/** The form of one kind; what it gives is the record's text without its key. */
export function arrivalForm(kind: ArrivalKind, today: Day) {
  const forms = { "entry-rule": entryForm, "arrival-route": routeForm, gateway: gatewayForm, "onward-leg": legForm };
  return forms[kind](today) as z.ZodType<Omit<ArrivalRecord["body"], "key">>;
}

/** A record as the texts of its form's fields. */
export function arrivalValues({ kind, body }: ArrivalRecord): Fields {
  const { source, confidence, checkedOn } = body;
  const shared = { source: source ?? "", confidence, checkedOn };
  switch (kind) {
    case "entry-rule":
      return { ...shared, ...spanValues(body), market: body.market, visaFreeDays: String(body.visaFreeDays) };
    case "arrival-route": {
      const { market, gateway, kind: way, standing, airlines, from } = body;
      return {
        ...{ ...shared, ...spanValues(body), ...nameValues(from), market, gateway, way, standing },
        airlines: airlines.join(", "),
      };
    }
    case "gateway": {
      const { name, lat, lon, closedFrom, closedUntil, reopened } = body;
      const isUnclear = reopened === null || reopened === "unverified";
      return {
        ...{ ...shared, ...nameValues(name), lat: String(lat), lon: String(lon) },
        ...{ closedFrom: closedFrom ?? "", closedUntil: closedUntil ?? "" },
        ...{ reopening: reopened === null ? "none" : isUnclear ? "unverified" : "day" },
        reopenedOn: isUnclear ? "" : reopened,
      };
    }
    case "onward-leg": {
      const [kmFrom, kmTo] = body.km ?? ["", ""];
      const [minutesFrom, minutesTo] = body.minutes ?? ["", ""];
      const numbers = { kmFrom, kmTo, minutesFrom, minutesTo };
      return {
        ...{ ...shared, ...nameValues(body.to), gateway: body.gateway },
        ...Object.fromEntries(body.modes.map((mode) => [`mode.${mode}`, "on"])),
        ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
      };
    }
  }
}

function spanValues({ validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }): Fields {
  return { validFrom: validFrom ?? "", validTo: validTo ?? "" };
}

function nameValues(name: Partial<Translated>): Fields {
  return Object.fromEntries(locales.map((locale) => [`name.${locale}`, name[locale] ?? ""]));
}
