import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import type { EventStanding } from "../model/event-record.ts";
import { hiddenEvents } from "./hidden-events.server.ts";
import { shownEvent } from "./shown-event.ts";

export type DeskEvent = Awaited<ReturnType<typeof listDeskEvents>>[number];

/** Every event with all its texts, public or not, the earliest first. */
export async function listDeskEvents(reader: Reader) {
  return withStanding(
    reader,
    await reader.event.findMany({ include: { translations: true }, orderBy: [{ startsOn: "asc" }, { key: "asc" }] }),
  );
}

export async function findDeskEvent(reader: Reader, id: string): Promise<DeskEvent | null> {
  if (!isUuid(id)) return null;
  const found = await reader.event.findMany({ where: { id }, include: { translations: true } });
  return (await withStanding(reader, found))[0] ?? null;
}

async function withStanding<Found extends Parameters<typeof shownEvent>[0]>(reader: Reader, events: Found[]) {
  const hidden = await hiddenEvents(reader);
  return events.map((event) => ({
    ...shownEvent(event),
    standing: (hidden.get(event.id) ?? "public") as EventStanding,
  }));
}
