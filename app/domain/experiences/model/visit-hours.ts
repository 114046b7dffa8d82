import { type Day, daysFrom } from "#app/shared/calendar.ts";
import { slotsOn, type VisitCalendar, type VisitException, type VisitRule } from "./availability.ts";

export type NamedRule = VisitRule & { id: string };
export type NamedException = VisitException & { id: string };
export type VisitTerms = {
  confirmation: "instant" | "request";
  answerHours: number;
  leadHours: number;
  horizonDays: number;
  groupMin: number;
  bufferMinutes: number;
};
export type VisitHours = Omit<VisitCalendar, "rules" | "exceptions" | "leadHours" | "horizonDays"> &
  VisitTerms & { rules: readonly NamedRule[]; exceptions: readonly NamedException[]; groupMax: number };

export type HoursEdit =
  | { kind: "terms"; terms: VisitTerms }
  | { kind: "rule"; rule: NamedRule }
  | { kind: "drop-rule"; id: string }
  /** A day or a stretch of days: otherwise than the rules say. */
  | {
      kind: "days";
      ids: readonly string[];
      from: Day;
      to: Day;
      startsAt: number | null;
      capacity: number;
      note: string;
    }
  | { kind: "drop-days"; id: string };

export type HoursFault = "too-near" | "rule-over" | "group";

export function editHours(hours: VisitHours, edit: HoursEdit): VisitHours {
  const { rules, exceptions } = hours;
  if (edit.kind === "terms") return { ...hours, ...edit.terms };
  if (edit.kind === "rule") return { ...hours, rules: [...rules.filter(({ id }) => id !== edit.rule.id), edit.rule] };
  if (edit.kind === "drop-rule") return { ...hours, rules: rules.filter(({ id }) => id !== edit.id) };
  if (edit.kind === "drop-days") return { ...hours, exceptions: exceptions.filter(({ id }) => id !== edit.id) };
  const { from, to, startsAt, capacity } = edit;
  const isSame = (each: VisitException) => each.day >= from && each.day <= to && each.startsAt === startsAt;
  const days = daysFrom(from, to).map((day, place) => ({ id: edit.ids[place] ?? "", day, startsAt, capacity }));
  return { ...hours, exceptions: [...exceptions.filter((each) => !isSame(each)), ...days] };
}

/** What is wrong with hours as an edit leaves them; null when they can be kept. */
export function judgeHours(hours: VisitHours, edit: HoursEdit, today: Day): HoursFault | null {
  if (edit.kind === "rule" && edit.rule.validTo !== null && edit.rule.validTo < today) return "rule-over";
  if (hours.groupMin > hours.groupMax) return "group";
  if (edit.kind === "drop-rule" || edit.kind === "drop-days") return null;
  const apart = hours.durationMinutes + hours.bufferMinutes;
  const isNear = (one: number, other: number) => Math.abs(one - other) < apart;
  if (edit.kind === "days") {
    if (edit.capacity === 0 || edit.startsAt === null) return null;
    const { startsAt } = edit;
    const others = slotsOn(hours, edit.from).filter((slot) => slot.startsAt !== startsAt);
    return others.some((slot) => isNear(slot.startsAt, startsAt)) ? "too-near" : null;
  }
  const near = hours.rules.some((one, place) =>
    hours.rules.slice(place + 1).some((other) => meet(one, other) && isNear(one.startsAt, other.startsAt)),
  );
  return near ? "too-near" : null;
}

function meet(one: VisitRule, other: VisitRule): boolean {
  const isApart = (a: VisitRule, b: VisitRule) => a.validTo !== null && b.validFrom !== null && a.validTo < b.validFrom;
  if (isApart(one, other) || isApart(other, one)) return false;
  return one.weekdays.some((day) => other.weekdays.includes(day));
}

/** What was booked for a beginning that these hours do not have. */
export function outsideHours<Booked extends { day: Day; startMinutes: number }>(
  hours: VisitCalendar,
  booked: readonly Booked[],
): Booked[] {
  return booked.filter(
    ({ day, startMinutes }) => !slotsOn(hours, day).some(({ startsAt }) => startsAt === startMinutes),
  );
}
