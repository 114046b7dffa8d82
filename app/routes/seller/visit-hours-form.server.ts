import type { HoursEdit } from "#app/domain/experiences/model/visit-hours.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest, TextKey } from "#app/http/page.server.ts";
import { addDays, daysBetween, daysFrom, isDay } from "#app/shared/calendar.ts";
import { isUuid, newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

type Fields = Record<string, string>;
type Reading = { fields: Fields; errors: FieldError[]; page: Pick<PageRequest, "t" | "today"> };

const mostDays = 62;

/** A change of a visit's hours as its host typed it, or what is wrong with it, each at its field; null for no such form. */
export function readHoursForm(
  page: Pick<PageRequest, "t" | "today">,
  fields: Fields,
): Result<HoursEdit, FieldError[]> | null {
  const reading: Reading = { fields, errors: [], page };
  const edit = editOf(reading);
  if (!edit) return null;
  return reading.errors.length > 0 ? refuse(reading.errors) : ok(edit);
}

function editOf(reading: Reading): HoursEdit | null {
  const { intent, id = "" } = reading.fields;
  if (intent === "terms") return { kind: "terms", terms: readTerms(reading) };
  if (intent === "rule") return { kind: "rule", rule: readRule(reading) };
  if (intent === "days") return readDays(reading);
  if (!isUuid(id)) return null;
  return intent === "drop-rule" || intent === "drop-days" ? { kind: intent, id } : null;
}

function readTerms(reading: Reading) {
  return {
    confirmation: reading.fields.confirmation === "instant" ? ("instant" as const) : ("request" as const),
    answerHours: whole(reading, "answerHours", 1, 168),
    leadHours: whole(reading, "leadHours", 0, 720),
    horizonDays: whole(reading, "horizonDays", 1, 730),
    groupMin: whole(reading, "groupMin", 1, 500),
    bufferMinutes: whole(reading, "bufferMinutes", 0, 720),
  };
}

function readRule(reading: Reading) {
  const { fields } = reading;
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => fields[`day-${day}`] !== undefined);
  if (weekdays.length === 0) complain(reading, "days", "handover:errors.days");
  const [validFrom, validTo] = [day(reading, "validFrom"), day(reading, "validTo")];
  if (validFrom && validTo && validTo < validFrom) complain(reading, "validTo", "hosting:errors.order");
  const id = fields.id && isUuid(fields.id) ? fields.id : newId();
  return {
    id,
    weekdays,
    startsAt: time(reading, "startsAt") ?? 0,
    capacity: whole(reading, "capacity", 1, 500),
    validFrom,
    validTo,
  };
}

function readDays(reading: Reading): HoursEdit {
  const { fields, page } = reading;
  const from = day(reading, "from");
  const to = fields.to ? day(reading, "to") : from;
  if (!from && !fields.from) complain(reading, "from", "hosting:errors.day");
  if (from && from < page.today) complain(reading, "from", "hosting:errors.past");
  const isWrong = from && to && (to < from || daysBetween(from, to) >= mostDays || to > addDays(page.today, 1_000));
  if (isWrong) complain(reading, "to", "hosting:errors.order");
  const startsAt = fields.at ? time(reading, "at") : null;
  const note = fields.note ?? "";
  if (note.length > 300) complain(reading, "note", "common:errors.tooLong");
  const days = from && to && !isWrong ? { from, to } : { from: page.today, to: page.today };
  const ids = daysFrom(days.from, days.to).map(() => newId());
  return { kind: "days", ids, ...days, startsAt, capacity: whole(reading, "seats", 0, 500), note };
}

function complain({ errors, page }: Reading, field: string, key: TextKey) {
  errors.push({ field, message: page.t(key) });
}

function day(reading: Reading, name: string): string | null {
  const typed = reading.fields[name] ?? "";
  if (typed === "") return null;
  if (isDay(typed)) return typed;
  complain(reading, name, "hosting:errors.day");
  return null;
}

function time(reading: Reading, name: string): number | null {
  const [, hours = "", minutes = ""] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(reading.fields[name] ?? "") ?? [];
  if (hours !== "") return Number(hours) * 60 + Number(minutes);
  complain(reading, name, "handover:errors.time");
  return null;
}

function whole(reading: Reading, name: string, least: number, most: number): number {
  const typed = reading.fields[name] ?? "";
  const value = /^\d{1,4}$/.test(typed) ? Number(typed) : -1;
  if (value >= least && value <= most) return value;
  reading.errors.push({ field: name, message: reading.page.t("hosting:errors.whole", { least, most }) });
  return least;
}
