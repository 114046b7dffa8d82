import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type ReadMail, readEml } from "./eml.ts";

export type MailboxEntry = ReadMail & { name: string };

const shown = 200;

/** The mails of the demonstration's folder, newest first. */
export async function listMailbox(folder: string): Promise<MailboxEntry[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const files = await Promise.all(
    names.filter(isMailName).map(async (name) => ({ name, written: (await stat(path.join(folder, name))).mtimeMs })),
  );
  files.sort((a, b) => b.written - a.written || (a.name < b.name ? 1 : -1));
  return Promise.all(
    files
      .slice(0, shown)
      .map(async ({ name }) => ({ name, ...readEml(await readFile(path.join(folder, name), "utf8")) })),
  );
}

/** One mail; null when there is none of that name. */
export async function findMailboxEntry(folder: string, name: string): Promise<MailboxEntry | null> {
  if (!isMailName(name)) return null;
  const source = await readFile(path.join(folder, name), "utf8").catch(() => null);
  return source === null ? null : { name, ...readEml(source) };
}

function isMailName(name: string): boolean {
  return /^[a-z0-9_-]+\.eml$/i.test(name);
}
