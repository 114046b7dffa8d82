import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as socialCard } from "#app/routes/api/social-card.ts";
import { loader as campaign } from "#app/routes/site/campaign.tsx";
import { loader as event } from "#app/routes/site/event.tsx";
import { loader as experience } from "#app/routes/site/experience.tsx";
import { loader as place } from "#app/routes/site/place.tsx";
import { loader as producer } from "#app/routes/site/producer.tsx";
import { loader as product } from "#app/routes/site/product-door.tsx";
import { locales } from "#app/shared/locale.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

async function cardAt(path: string): Promise<{ status: number; bytes: Buffer }> {
  const [locale = "", kind = "", file = ""] = path.split("/").slice(2).map(decodeURIComponent);
  const request = new Request(`http://localhost:3000${path}`);
  try {
    const answer = (await socialCard({
      request,
      params: { locale, kind, file },
      context: { services },
    } as never)) as Response;
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, bytes: Buffer.alloc(0) };
    throw thrown;
  }
}

type Told = { facts: { card?: { path: string; alt: string } } };

async function cardOf(route: unknown, branch: string, locale: string, slug: string): Promise<string> {
  const answer = await visit<Told>(services, route as never, { path: `/${locale}/${branch}/x`, params: { slug } });
  return answer.data?.facts.card?.path ?? "";
}

const washed = { product: { key: "coffee_arabica_roast.cu-dien-washed" } };

test("an item's card is drawn in every language, in the size that is told, and small enough to share", async () => {
  for (const locale of locales) {
    const { slug } = await services.db.productTranslation.findFirstOrThrow({ where: { locale, ...washed } });
    const path = await cardOf(product, "products", locale, slug);
    const { status, bytes } = await cardAt(path);
    expect(status, path).toBe(200);
    expect(bytes.length).toBeLessThanOrEqual(300_000);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
    expect((await cardAt(path)).bytes.equals(bytes)).toBe(true);
  }
});

test("visits, producers, events, places and campaigns have cards of their own", async () => {
  const { db } = services;
  const where = { locale: "ko" };
  const slugs = await Promise.all([
    db.experienceTranslation.findFirstOrThrow({ where }),
    db.sellerTranslation.findFirstOrThrow({ where }),
    db.eventTranslation.findFirstOrThrow({ where }),
    db.campaignTranslation.findFirstOrThrow({ where: { ...where, campaign: { state: "scheduled" } } }),
  ]);
  const [visited, maker, fair, promotion] = slugs.map(({ slug }) => slug);
  const running = slugs[3].campaignId;
  await db.campaign.update({
    where: { id: running },
    data: { startsOn: new Date("2026-11-01"), endsOn: new Date("2026-12-01") },
  });
  const paths = await Promise.all([
    cardOf(experience, "experiences", "ko", visited ?? ""),
    cardOf(producer, "producers", "ko", maker ?? ""),
    cardOf(event, "events", "ko", fair ?? ""),
    cardOf(place, "places", "ko", "xuan-truong-da-lat"),
    cardOf(campaign, "campaigns", "ko", promotion ?? ""),
  ]);
  expect(paths.map((path) => path.split("/")[3])).toEqual(["experience", "producer", "event", "place", "campaign"]);
  for (const path of paths) expect((await cardAt(path)).status, path).toBe(200);
});

test("another name is another card, and nothing is drawn for a version or an item that is not there", async () => {
  const { slug, productId } = await services.db.productTranslation.findFirstOrThrow({
    where: { locale: "en", ...washed },
  });
  const before = await cardOf(product, "products", "en", slug);
  await services.db.productTranslation.update({
    where: { productId_locale: { productId, locale: "en" } },
    data: { name: "Another name" },
  });
  const after = await cardOf(product, "products", "en", slug);
  expect(after).not.toBe(before);
  expect((await cardAt(after)).status).toBe(200);
  for (const path of [
    `/cards/en/product/${slug}-0123456789abcdef.jpg`,
    "/cards/en/product/no-such-0123456789abcdef.jpg",
    after.replace("/en/", "/xx/"),
    after.replace("/product/", "/page/"),
    after.replace(".jpg", ".png"),
  ])
    expect((await cardAt(path)).status, path).toBe(404);
});

test("alcohol has no card and no structured data", async () => {
  const { slug } = await services.db.productTranslation.findFirstOrThrow({
    where: { locale: "vi", product: { importClass: "alcohol", state: "live" } },
  });
  const answer = await visit<{ facts: object }>(services, product, { path: "/vi/products/x", params: { slug } });
  expect(answer.data?.facts).not.toHaveProperty("card");
  expect(answer.data?.facts).not.toHaveProperty("structured");
});
