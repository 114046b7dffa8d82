import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Database } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { locales } from "#app/shared/locale.ts";

/** Brings the written versions of the legal pages into the database; a version that stands there is never rewritten. */
export async function loadLegalPages(db: Database, root = process.cwd()): Promise<void> {
  const folder = path.join(root, "prisma/reference/legal");
  const pages = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const rows = await Promise.all(
    pages.flatMap((page) =>
      locales.map(async (locale) => ({
        page,
        locale,
        ...parseLegalPage(await readFile(path.join(folder, page, `${locale}.md`), "utf8")),
      })),
    ),
  );
  await db.legalPageVersion.createMany({ data: rows, skipDuplicates: true });
}

/** Front matter (title, summary, version, effectiveFrom) and the Markdown below it. */
export function parseLegalPage(source: string) {
  const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const field = (name: string) =>
    new RegExp(`^${name}:\\s*(.+)$`, "m")
      .exec(head)?.[1]
      ?.trim()
      .replace(/^"(.*)"$/, "$1") ?? "";
  return {
    title: field("title"),
    summary: field("summary"),
    version: Number(field("version")),
    effectiveFrom: dateOf(field("effectiveFrom")),
    body: body.trim(),
  };
}
