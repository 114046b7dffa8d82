import { type Day, dayAt } from "#app/shared/calendar.ts";
import type { VisitProblem } from "#app/shared/visit-problem.ts";
import { bookableSlots, lastDay, type Slot, slotsOn, type VisitCalendar } from "./availability.ts";

/** Who may come, and how many at once. */
export type PartyRules = {
  groupMin: number;
  groupMax: number;
  minAge: number | null;
  childMaxAge: number;
  childNeedsAdult: boolean;
};
/** `offered` seats of the slot are held for this party already. */
export type VisitWish = { day: Day; startsAt: number; adults: number; children: number; offered?: number };
export type JudgedVisit = { slot: Slot | null; problem: VisitProblem | null };

/** The slot a party wishes for, as the calendar has it now, and the first thing that stands in its way. */
export function judgeVisit(visit: VisitCalendar & PartyRules, wish: VisitWish, now: Date): JudgedVisit {
  const slot = slotsOn(visit, wish.day).find(({ startsAt }) => startsAt === wish.startsAt) ?? null;
  if (!slot) return { slot, problem: { kind: wish.day < dayAt(now) ? "too-late" : "closed" } };
  return { slot, problem: timeProblem(visit, wish, now) ?? partyProblem(visit, wish, slot) };
}

function timeProblem(visit: VisitCalendar, { day, startsAt }: VisitWish, now: Date): VisitProblem | null {
  if (day > lastDay(visit, now)) return { kind: "too-far" };
  const isBookable = bookableSlots(visit, day, now).some((slot) => slot.startsAt === startsAt);
  return isBookable ? null : { kind: "too-late" };
}

/** The least a visit goes ahead with may come together from several parties; the most is the host's own limit. */
function partyProblem(
  { groupMin, groupMax, minAge, childMaxAge, childNeedsAdult }: PartyRules,
  { adults, children, offered = 0 }: VisitWish,
  slot: Slot,
): VisitProblem | null {
  const seats = adults + children;
  const left = slot.left + offered;
  if (children > 0 && minAge !== null && minAge > childMaxAge) return { kind: "no-children" };
  if (children > 0 && adults === 0 && childNeedsAdult) return { kind: "child-alone" };
  const most = Math.min(groupMax, slot.capacity);
  if (seats > most) return { kind: "too-many", most };
  if (left <= 0) return { kind: "full" };
  if (seats > left) return { kind: "short", left };
  const together = slot.capacity - left + seats;
  return together < groupMin ? { kind: "too-few", least: groupMin } : null;
}
