import { afterAll, beforeAll, expect, test } from "vitest";
import { openMeilisearch } from "#app/adapters/meilisearch/open-meilisearch.server.ts";
import { reindex } from "#app/workflows/reindex.server.ts";
import { type FakeMeilisearch, startFakeMeilisearch } from "#tests/support/fake-meilisearch.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let meilisearch: FakeMeilisearch;
beforeAll(async () => {
  services = await createTestServices();
  meilisearch = await startFakeMeilisearch();
});
afterAll(async () => {
  await meilisearch.close();
  await services.close();
});

test("a damaged index is whole again, in the read model and in Meilisearch, and the way there is told", async () => {
  const { copy } = openMeilisearch({
    url: meilisearch.url,
    apiKey: meilisearch.key,
    db: services.db,
    embedded: services.search,
    onFailure: () => undefined,
  });
  const before = await services.db.searchDocument.count();
  await services.db.searchDocument.deleteMany({ where: { itemType: "product" } });
  const steps: [number, number][] = [];
  const done = await reindex({ ...services, searchCopy: copy }, (...step) => steps.push(step));
  expect(await services.db.searchDocument.count()).toBe(before);
  expect(done).toMatchObject({ removed: 0, copied: before });
  expect(await copy.isWhole()).toBe(true);
  expect(steps.at(-1)?.[0]).toBe(done.items);
});

test("without Meilisearch there is nothing to copy", async () => {
  expect(await reindex({ ...services, searchCopy: null })).toMatchObject({ copied: null });
});
