import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#app/platform/database.server.ts";
import { openReferenceStore } from "#app/platform/reference-store.server.ts";
import { gatedReference } from "#tests/support/gated-reference.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

const write = (value: number) =>
  services.db.referenceRecord.upsert({
    where: { kind_key: { kind: "test", key: "one" } },
    create: { kind: "test", key: "one", position: 0, body: { value }, sourceDigest: "" },
    update: { body: { value } },
  });
const tell = () => services.database.pool.query("NOTIFY reference_changed");

test("an older reading never ends last, and who asks while one is under way gets what stands then", async () => {
  await write(1);
  const { store, hold } = await gatedReference(services);
  const release = hold();
  const early = store.reload();
  await release.reached;
  await write(2);
  const late = store.reload();
  // Time enough for a second reading to end first, where one is begun beside the first.
  for (let reading = 0; reading < 3; reading += 1) await services.db.referenceRecord.findMany();
  release.open();
  await Promise.all([early, late]);
  expect(store.list("test")).toEqual([{ value: 2 }]);
});

test("a reading that failed is made again without anybody asking", async () => {
  await write(3);
  let failures = 0;
  const failing = {
    referenceRecord: {
      findMany: (...asked: Parameters<Database["referenceRecord"]["findMany"]>) => {
        if (failures-- > 0) return Promise.reject(new Error("the database is away"));
        return services.db.referenceRecord.findMany(...asked);
      },
    },
  } as unknown as Database;
  const store = await openReferenceStore(failing, services.changes, pino({ level: "silent" }));
  failures = 1;
  await write(4);
  await tell();
  await expect.poll(() => store.list("test"), { timeout: 3_000 }).toEqual([{ value: 4 }]);
});
