import ical, { ICalAlarmType, ICalEventStatus } from "ical-generator";

/** A visit as a calendar takes it. */
export type VisitEntry = {
  /** The same for ever, in every file that tells of it. */
  uid: string;
  /** Grows with every change. */
  version: number;
  changedAt: Date;
  start: Date;
  end: Date;
  title: string;
  text: string;
  place: string;
  lat: number;
  lon: number;
  url: string;
  standing: "certain" | "asked" | "over";
};

const daySeconds = 24 * 60 * 60;
const statusOf = {
  certain: ICalEventStatus.CONFIRMED,
  asked: ICalEventStatus.TENTATIVE,
  over: ICalEventStatus.CANCELLED,
} as const;

/**
 * One visit as an iCalendar file (RFC 5545). Times are written in UTC: each calendar shows them in its own zone. The same visit
 * is the same bytes; a higher version takes the place of a lower one, and what is over leaves the calendar.
 */
export function visitFile(locale: string, entry: VisitEntry): string {
  const { standing, lat, lon, place, title } = entry;
  const calendar = ical({
    name: title,
    prodId: { company: "Dat Lanh", product: "Portal", language: locale.toUpperCase() },
  });
  const event = calendar.createEvent({
    ...{ id: entry.uid, sequence: entry.version, stamp: entry.changedAt, lastModified: entry.changedAt },
    ...{ start: entry.start, end: entry.end, summary: title, description: entry.text, url: entry.url },
    location: { title: place, geo: { lat, lon } },
    status: statusOf[standing],
  });
  if (standing !== "over")
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: daySeconds, description: title });
  return `${calendar.toString()}\r\n`;
}
