import type { PickupFacts } from "#app/domain/sellers/commands/save-pickup-point.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest, TextKey } from "#app/http/page.server.ts";
import { isDay } from "#app/shared/calendar.ts";
import { type PickupHours, pickupKinds } from "#app/shared/pickup-point.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { typedAmount } from "#app/shared/typed-amount.ts";

type Fields = Record<string, string>;
type Complain = (field: string, key: TextKey) => void;

const mostDays = 100;
const mostFee = 10_000_000;
const days = [1, 2, 3, 4, 5, 6, 7];

/** A pickup point as its seller typed it, or what is wrong with it, each at its field. */
export function readPickupForm({ t }: Pick<PageRequest, "t">, fields: Fields): Result<PickupFacts, FieldError[]> {
  const errors: FieldError[] = [];
  const complain: Complain = (field, key) => void errors.push({ field, message: t(key) });
  const kind = pickupKinds.find((each) => each === fields.kind) ?? "farm";
  if (kind !== fields.kind) complain("kind", "handover:errors.needed");
  const text = (name: string, limit: number, isNeeded: boolean) =>
    readText(fields, name, { limit, isNeeded }, complain);
  const facts = {
    kind,
    name: text("name", 120, true),
    address: text("address", 200, kind !== "hotel"),
    directions: text("directions", 500, false),
    area: kind === "hotel" ? text("area", 200, false) : "",
    ...readPlace(fields, complain),
    feeMinor: readFee(fields, complain),
    hours: readHours(fields, complain),
  };
  if (kind === "hotel" && facts.area === "") complain("area", "handover:errors.area");
  return errors.length > 0 ? refuse(errors) : ok(facts);
}

type TextRule = { limit: number; isNeeded: boolean };

function readText(fields: Fields, name: string, { limit, isNeeded }: TextRule, complain: Complain): string {
  const text = fields[name] ?? "";
  if (isNeeded && text === "") complain(name, "handover:errors.needed");
  if (text.length > limit) complain(name, "common:errors.tooLong");
  return text;
}

function readFee({ fee = "" }: Fields, complain: Complain): number {
  const minor = fee === "" ? 0 : typedAmount(fee, "VND");
  if (minor === null || minor > mostFee) complain("fee", "handover:errors.fee");
  return minor ?? 0;
}

/** Both or none: a place on the map has two numbers. */
function readPlace({ lat = "", lon = "" }: Fields, complain: Complain): { lat: number | null; lon: number | null } {
  if (lat === "" && lon === "") return { lat: null, lon: null };
  const place = { lat: degrees(lat, 90), lon: degrees(lon, 180) };
  if (place.lat === null || place.lon === null) complain("lat", "handover:errors.place");
  return place;
}

function degrees(typed: string, most: number): number | null {
  const text = typed.replace(",", ".");
  return /^-?\d{1,3}(\.\d{1,8})?$/.test(text) && Math.abs(Number(text)) <= most ? Number(text) : null;
}

function readHours(fields: Fields, complain: Complain): PickupHours {
  const weekdays = days.filter((day) => fields[`day-${day}`] !== undefined);
  if (weekdays.length === 0) complain("days", "handover:errors.days");
  const opensAt = minutesOf(fields.opensAt);
  const closesAt = minutesOf(fields.closesAt);
  if (opensAt === null) complain("opensAt", "handover:errors.time");
  if (closesAt === null) complain("closesAt", "handover:errors.time");
  const windowMin = whole(fields.windowMin, 15, 720);
  if (windowMin === null) complain("windowMin", "handover:errors.window");
  const leadHours = whole(fields.leadHours, 0, 240);
  if (leadHours === null) complain("leadHours", "handover:errors.lead");
  if (opensAt !== null && closesAt !== null && windowMin !== null && closesAt - opensAt < windowMin)
    complain("closesAt", "handover:errors.hours");
  const closedOn = [...new Set((fields.closedOn ?? "").split(/[\s,;]+/).filter(Boolean))].sort();
  if (closedOn.length > mostDays || !closedOn.every(isDay)) complain("closedOn", "handover:errors.closedOn");
  return {
    ...{ weekdays, closedOn, opensAt: opensAt ?? 0, closesAt: closesAt ?? 0 },
    ...{ windowMin: windowMin ?? 0, leadHours: leadHours ?? 0 },
  };
}

/** Minutes after midnight; 24:00 ends a day. */
function minutesOf(typed = ""): number | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2}):(\d{2})$/.exec(typed) ?? [];
  if (hours === "" || Number(minutes) > 59) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return total <= 1_440 ? total : null;
}

function whole(typed = "", least: number, most: number): number | null {
  if (!/^\d{1,4}$/.test(typed)) return null;
  const value = Number(typed);
  return value >= least && value <= most ? value : null;
}
