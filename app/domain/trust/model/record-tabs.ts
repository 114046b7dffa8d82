import { addDays, type Day } from "#app/shared/calendar.ts";
import type { AwardState } from "./award-state.ts";
import type { CertificateState } from "./certificate-state.ts";

/** What the centre's list and calendar know of a record on a day. */
export type RecordStanding = {
  type: "award" | "certificate";
  state: AwardState | CertificateState;
  /** The last day it counts; null for one without an end. */
  ends: Day | null;
  /** Another award goes on where this one ends. */
  followed: boolean;
  hasItem: boolean;
};

export const recordTabs = [
  "all",
  "within180",
  "within90",
  "within30",
  "expired",
  "revoked",
  "waiting",
  "stated",
] as const;
export type RecordTab = (typeof recordTabs)[number];

const within: Partial<Record<RecordTab, number>> = { within180: 180, within90: 90, within30: 30 };
const inForce: ReadonlySet<string> = new Set(["valid", "expiring", "verified", "stated"]);

export function standsIn(record: RecordStanding, tab: RecordTab, today: Day): boolean {
  const days = within[tab];
  if (days !== undefined) return endsBy(record, addDays(today, days));
  if (tab === "waiting") return !record.hasItem;
  return tab === "all" || record.state === tab;
}

/** Something that counts today, that nothing follows, and whose end comes by that day. */
function endsBy({ state, ends, followed }: RecordStanding, day: Day): boolean {
  return inForce.has(state) && !followed && ends !== null && ends <= day;
}

export type CalendarMonth = { month: string; count: number };

/** How many records end in each of the next twelve months, this one first. */
export function renewalCalendar(records: readonly RecordStanding[], today: Day): CalendarMonth[] {
  const year = Number(today.slice(0, 4));
  const first = Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year + Math.floor((first + index) / 12)}-${String(((first + index) % 12) + 1).padStart(2, "0")}`;
    return { month, count: records.filter((record) => endsIn(record, month)).length };
  });
}

export function endsIn(record: RecordStanding, month: string): boolean {
  return endsBy(record, `${month}-31`) && record.ends?.slice(0, 7) === month;
}
