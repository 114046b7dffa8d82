import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openMeilisearch } from "#app/adapters/meilisearch/open-meilisearch.server.ts";
import { postgresSearch } from "#app/adapters/postgres-search/postgres-search.server.ts";
import { type DatabaseHandle, openDatabase } from "#app/platform/database.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import type { SearchCopy } from "#app/ports/search-copy.ts";
import { answerReadiness } from "#app/server/readiness.server.ts";
import type { Services } from "#app/services.server.ts";
import { createTestDatabase, type TestDatabase } from "#tests/support/database.ts";
import { type DatabaseOnALine, databaseOnALine } from "#tests/support/database-on-a-line.ts";
import { startFakeMeilisearch } from "#tests/support/fake-meilisearch.ts";

const answerWithinMs = 3000;
let own: TestDatabase;
let line: DatabaseOnALine;
let database: DatabaseHandle;
let server: Server;
beforeEach(async () => {
  own = await createTestDatabase();
  line = await databaseOnALine(own.url);
  database = openDatabase(line.url, 2);
});
afterEach(async () => {
  line.resume();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
  await line.cut();
  await own.drop();
});

async function listen(searchCopy: SearchCopy | null = null): Promise<string> {
  const app = express();
  app.get("/readyz", answerReadiness({ env: readEnvironment({}), database, searchCopy } as Services));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`;
}

async function ask(url: string) {
  const began = performance.now();
  const answer = await fetch(url);
  expect(performance.now() - began).toBeLessThan(answerWithinMs);
  return { status: answer.status, ...((await answer.json()) as Record<string, string>) };
}

const ready = { status: 200, database: "up", search: "up", worker: "on" };
const unready = { status: 503, database: "down", search: "down", worker: "on" };

test("ready while the database answers", async () => {
  expect(await ask(await listen())).toEqual(ready);
});

test("a database that hangs is told of within three seconds, by every probe, and its return is noticed", async () => {
  const url = await listen();
  expect(await ask(url)).toEqual(ready);
  line.hang();
  expect(await Promise.all(Array.from({ length: 5 }, () => ask(url)))).toEqual(
    Array.from({ length: 5 }, () => unready),
  );
  expect(await ask(url)).toEqual(unready);
  line.resume();
  await expect.poll(() => ask(url), { timeout: 10_000 }).toEqual(ready);
});

test("a database that hangs before anyone is connected is told of too", async () => {
  line.hang();
  expect(await ask(await listen())).toEqual(unready);
});

test("a database that is gone is told of", async () => {
  const url = await listen();
  expect(await ask(url)).toEqual(ready);
  await line.cut();
  expect(await ask(url)).toEqual(unready);
});

test("while Meilisearch is down the portal is degraded, not unready", async () => {
  const meilisearch = await startFakeMeilisearch();
  const { copy } = openMeilisearch({
    url: meilisearch.url,
    apiKey: meilisearch.key,
    db: database.db,
    embedded: postgresSearch(database.db),
    onFailure: () => undefined,
  });
  const url = await listen(copy);
  expect(await ask(url)).toEqual({ ...ready, meilisearch: "up" });
  meilisearch.setDown(true);
  expect(await ask(url)).toEqual({ ...ready, search: "degraded", meilisearch: "down" });
  await meilisearch.close();
  expect(await ask(url)).toEqual({ ...ready, search: "degraded", meilisearch: "down" });
});
