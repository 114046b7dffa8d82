import nodeIcal, { type VEvent } from "node-ical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as allEvents } from "#app/routes/api/event-calendar.ts";
import { loader as eventPage } from "#app/routes/site/event.tsx";
import { loader as oneEvent } from "#app/routes/site/event-calendar.ts";
import { locales } from "#app/shared/locale.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
  services.clock.set("2026-11-24T03:00:00Z");
});
afterAll(() => services.close());

async function answer(route: (args: never) => unknown, path: string, params = {}, headers = {}): Promise<Response> {
  const request = new Request(`http://localhost:3000${path}`, { headers });
  try {
    return (await route({ request, params, context: { services } } as never)) as Response;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

async function eventsOf(response: Response): Promise<VEvent[]> {
  const read = nodeIcal.sync.parseICS(await response.text());
  return Object.values(read).filter((each): each is VEvent => each?.type === "VEVENT");
}

const fileOf = (locale: string) => answer(allEvents, `/events.ics?locale=${locale}`);

test("the portal's calendar names every coming event, in each language with that language's names and addresses", async () => {
  const stored = await services.db.event.findMany({ include: { translations: true } });
  for (const locale of locales) {
    const events = await eventsOf(await fileOf(locale));
    expect(events.length).toBe(stored.length);
    const names = stored.map(({ translations }) => translations.find((text) => text.locale === locale)?.name);
    expect(events.map(({ summary }) => String(summary)).sort()).toEqual(names.sort());
    expect(events.every(({ url }) => JSON.stringify(url).includes(`/${locale}/events/`))).toBe(true);
  }
});

test("a date nobody confirmed is tentative, and says so", async () => {
  const [festival] = (await eventsOf(await fileOf("en"))).filter(({ summary }) =>
    /Flower Festival/i.test(String(summary)),
  );
  expect(festival?.status).toBe("TENTATIVE");
  expect(String(festival?.description)).toMatch(/has not confirmed/);
});

test("an asked-again calendar that did not change is not sent again, and a changed event gets a higher number", async () => {
  const first = await fileOf("ja");
  const etag = first.headers.get("ETag") ?? "";
  expect(first.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  expect((await answer(allEvents, "/events.ics?locale=ja", {}, { "if-none-match": etag })).status).toBe(304);
  const { id } = await services.db.event.findFirstOrThrow({ where: { dateState: "confirmed" } });
  await services.db.event.update({ where: { id }, data: { version: { increment: 1 } } });
  const changed = (await eventsOf(await fileOf("ja"))).find(({ uid }) => uid === `${id}@dat-lanh`);
  expect(Number(changed?.sequence)).toBe(2);
});

test("what was over long ago leaves the calendar", async () => {
  services.clock.set("2027-03-01T03:00:00Z");
  const names = (await eventsOf(await fileOf("en"))).map(({ summary }) => String(summary));
  expect(names.some((name) => name.includes("Coffee Harvest Day"))).toBe(false);
  expect(names.some((name) => name.includes("Saturday Cupping"))).toBe(true);
  services.clock.set("2026-11-24T03:00:00Z");
});

test("a language that is not ours gives the reader's best one", async () => {
  for (const odd of ["xx", "", "vi%00", "../en"])
    expect((await answer(allEvents, `/events.ics?locale=${odd}`)).status).toBe(200);
});

test("one event's file holds that event alone; a former or another language's address leads to it, an unknown one to nothing", async () => {
  const texts = await services.db.eventTranslation.findMany({
    where: { event: { key: "event.saturday-cupping-cau-dat" } },
  });
  const slugOf = (locale: string) => texts.find((text) => text.locale === locale)?.slug ?? "";
  const fileAt = (locale: string, slug: string) =>
    answer(oneEvent, `/${locale}/events/${encodeURIComponent(slug)}/calendar.ics`, { locale, slug });
  const file = await fileAt("th", slugOf("th"));
  expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="event-saturday-cupping-cau-dat.ics"');
  const [event, ...others] = await eventsOf(file);
  expect(others).toEqual([]);
  expect(String(event?.location)).toContain("กู่เดี่ยน");
  const moved = await fileAt("th", slugOf("en"));
  expect([301, 302]).toContain(moved.status);
  expect(decodeURIComponent(moved.headers.get("Location") ?? "")).toBe(`/th/events/${slugOf("th")}/calendar.ics`);
  expect((await fileAt("th", "khong-co")).status).toBe(404);
});

test("what comes back on Saturdays is told to machines as its next time, and as its last one when it is over", async () => {
  const told = async (now: string) => {
    services.clock.set(now);
    const { slug } = await services.db.eventTranslation.findFirstOrThrow({
      where: { locale: "en", event: { key: "event.saturday-cupping-cau-dat" } },
    });
    const answer = await visit<{ facts: { structured: { startDate: string; endDate: string }[] } }>(
      services,
      eventPage,
      {
        path: `/en/events/${slug}`,
        params: { slug },
      },
    );
    const [{ startDate, endDate } = {}] = answer.data?.facts.structured ?? [];
    return [startDate, endDate];
  };
  // The twelfth is left out.
  const next = ["2026-12-19T08:30:00+07:00", "2026-12-19T11:00:00+07:00"];
  expect(await told("2026-12-06T03:00:00Z")).toEqual(next);
  expect(await told("2027-06-01T03:00:00Z")).toEqual(["2027-02-27T08:30:00+07:00", "2027-02-27T11:00:00+07:00"]);
  services.clock.set("2026-11-24T03:00:00Z");
});
