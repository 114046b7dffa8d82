import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "./env.server.ts";
import { sessionSecretOf } from "./session-secret.server.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "session-secret-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const demo = readEnvironment({});
const inside = () => path.join(folder, "data");

test("the demonstration makes a secret of its own and keeps it over restarts, for its owner's eyes only", async () => {
  const secret = await sessionSecretOf(demo, inside());
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(await sessionSecretOf(demo, inside())).toBe(secret);
  expect((await stat(path.join(inside(), "session-secret"))).mode & 0o777).toBe(0o600);
  expect(await sessionSecretOf(demo, path.join(folder, "another"))).not.toBe(secret);
});

test("web and worker that start at once agree on one secret and leave nothing else behind", async () => {
  const secrets = await Promise.all(Array.from({ length: 12 }, () => sessionSecretOf(demo, inside())));
  expect(new Set(secrets).size).toBe(1);
  expect(await readdir(inside())).toEqual(["session-secret"]);
});

test("a secret that was set is used and not written down", async () => {
  const set = readEnvironment({ SESSION_SECRET: "s".repeat(40) });
  expect(await sessionSecretOf(set, inside())).toBe("s".repeat(40));
  await expect(readFile(path.join(inside(), "session-secret"))).rejects.toThrow("ENOENT");
});

test("a kept secret that somebody shortened stops the start by name", async () => {
  await writeFile(path.join(folder, "session-secret"), "short\n");
  const start = sessionSecretOf(demo, folder);
  await expect(start).rejects.toThrow(/session-secret: /);
  await expect(start).rejects.toBeInstanceOf(EnvironmentError);
});
