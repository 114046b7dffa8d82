import { afterAll, beforeAll, expect, test } from "vitest";
import * as experienceList from "#app/routes/site/experience-list.tsx";
import * as plan from "#app/routes/site/plan.tsx";
import { locales } from "#app/shared/locale.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let portal: ListeningPortal;
beforeAll(async () => {
  services = await createTestServices();
  services.clock.set("2026-11-24T03:00:00Z");
  portal = await listenForTest(services, [
    [":locale/plan", plan],
    [":locale/experiences", experienceList],
  ]);
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

const open = async (path: string) => (await fetch(portal.url + path)).text();
const coffee = "agri.coffee.harvest-morning";
const orchard = "agri.durian_avocado.orchard-lunch";
const count = (html: string, part: string) => html.split(part).length - 1;

test("a plan links each visit to the days it can be moved to and to booking that very day, in every language", async () => {
  for (const locale of locales) {
    const html = await open(`/${locale}/plan?from=2026-12-05&days=3&with=${coffee}&with=nobody&on=${orchard}@2`);
    const stops = count(html, 'data-testid="trip-stop"');
    expect(stops).toBeGreaterThan(0);
    expect(count(html, 'data-testid="trip-book"')).toBe(stops);
    expect(html).toMatch(new RegExp(`/${locale}/experiences/[^"]*\\?day=2026-12-05&amp;market=[A-Z]{2}#when`));
    expect(count(html, 'data-testid="not-this-day"')).toBe(1);
    expect(count(html, 'data-testid="trip-unknown"')).toBe(1);
    // What script fills in stands in one attribute only.
    expect(count(html, "{{")).toBe(1);
    expect(html).toMatch(/data-start="[^"]*\{\{number\}\}/);
  }
});

test("a card can be saved, and without script that is a link to a plan with it", async () => {
  const html = await open("/ja/experiences");
  const cards = count(html, 'data-testid="experience-card"');
  expect(cards).toBeGreaterThan(0);
  expect(count(html, "data-save=")).toBe(cards);
  expect(html).toMatch(/href="\/ja\/plan\?with=[\w.-]+" rel="nofollow" data-save=/);
});
