import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as sitemap } from "#app/routes/api/sitemap.ts";
import { loader as sitemapPart } from "#app/routes/api/sitemap-part.ts";
import { loader as place } from "#app/routes/site/place.tsx";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

async function answerText(route: (args: never) => unknown, path: string, params = {}): Promise<string> {
  const request = new Request(`http://localhost:3000${path}`);
  return ((await route({ request, params, context: { services } } as never)) as Response).text();
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>http:\/\/localhost:3000([^<]+)<\/loc>/g)].map(([, path = ""]) => decodeURI(path));
}

async function listed(): Promise<string[]> {
  const parts = locations(await answerText(sitemap, "/sitemap.xml"));
  const texts = parts.map((path) => answerText(sitemapPart, path, { file: path.split("/").at(-1) }));
  return (await Promise.all(texts)).flatMap(locations);
}

test("the site map names each place that has something, in every language, and no other", async () => {
  const places = (await listed()).filter((path) => path.includes("/places/"));
  expect(places.length).toBeGreaterThan(50);
  expect(new Set(places).size).toBe(places.length);
  const slugs = [...new Set(places.map((path) => path.split("/")[3] ?? ""))];
  expect(places).toHaveLength(slugs.length * 5);
  for (const slug of slugs.slice(0, 5)) {
    const answer = await visit<{ facts: { noIndex: boolean } }>(services, place, {
      path: `/ko/places/${slug}`,
      params: { slug },
    });
    expect(answer.data?.facts.noIndex, slug).toBe(false);
  }
});

test("the site map names a campaign while it runs, in the languages it promises", async () => {
  const running = await services.db.campaign.findFirstOrThrow({
    where: { state: "scheduled" },
    include: { translations: true },
  });
  const campaigns = async () => (await listed()).filter((path) => path.includes("/campaigns/"));
  const own = running.languages.map((locale) => {
    const slug = running.translations.find((text) => text.locale === locale)?.slug ?? "";
    return `/${locale}/campaigns/${slug}`;
  });
  const set = (startsOn: string, endsOn: string) =>
    services.db.campaign.update({
      where: { id: running.id },
      data: { startsOn: new Date(startsOn), endsOn: new Date(endsOn) },
    });
  await set("2026-11-24", "2026-11-24");
  expect(await campaigns()).toEqual(expect.arrayContaining(own));
  await set("2026-11-25", "2026-12-24");
  for (const path of own) expect(await campaigns()).not.toContain(path);
  await set("2026-11-01", "2026-12-24");
  await services.db.campaign.update({ where: { id: running.id }, data: { state: "paused" } });
  for (const path of own) expect(await campaigns()).not.toContain(path);
});
