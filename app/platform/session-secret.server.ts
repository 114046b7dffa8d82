import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { newId } from "#app/shared/id.ts";
import { type Environment, EnvironmentError } from "./env.server.ts";

const shortest = 32;

/** SESSION_SECRET, else the demonstration's own: random, kept in DATA_DIR, shared by all processes that use it. */
export async function sessionSecretOf({ SESSION_SECRET }: Environment, dataDir: string): Promise<string> {
  if (SESSION_SECRET) return SESSION_SECRET;
  const file = path.join(dataDir, "session-secret");
  const secret = (await readKept(file)) ?? (await keepNew(file));
  if (secret.length < shortest)
    throw new EnvironmentError(`${file}: too short; delete it, and the next start makes a new one`);
  return secret;
}

/** Of processes that start at once one wins; a link appears whole and never replaces what is there. */
async function keepNew(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${newId()}`;
  await writeFile(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, "utf8")).trim();
}

async function readKept(file: string): Promise<string | null> {
  return readFile(file, "utf8").then(
    (text) => text.trim(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    },
  );
}
