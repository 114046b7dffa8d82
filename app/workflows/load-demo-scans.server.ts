import { readFile } from "node:fs/promises";
import path from "node:path";
import { addScans, type StoredScan } from "#app/domain/trust/commands/add-scans.server.ts";
import { lockRecord } from "#app/domain/trust/commands/lock-record.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { storeScan } from "./change-scans.server.ts";
import { readDemoContent } from "./demo-files.server.ts";

const milestone = "demo-scans";

type Wants = Pick<Services, "db" | "files" | "clock" | "env">;

/**
 * Gives the demonstration's awards the pages that were drawn for them, once for each database: after that they belong to
 * whoever works at the centre's desk. Only with files at hand, and beside the start, for pictures take their time.
 */
export async function loadDemoScans(services: Wants, root = process.cwd()): Promise<void> {
  const { db, env, clock } = services;
  if (!env.demo || (await db.databaseMilestone.findUnique({ where: { name: milestone } }))) return;
  const { products, experiences } = await readDemoContent(root);
  for (const { code, scanPages = 0 } of [...products, ...experiences].flatMap(({ awards }) => awards)) {
    const scans = await readPages(services, root, code, scanPages);
    await inTransaction(db, async (tx) => {
      const record = scans.length > 0 ? await lockRecord(tx, "award", code) : null;
      if (!record) return;
      await addScans(tx, { recordType: "award", recordId: record.id, scans, uploadedBy: null, now: clock.now() });
    });
  }
  await db.databaseMilestone.createMany({ data: [{ name: milestone, reachedAt: clock.now() }], skipDuplicates: true });
}

async function readPages({ files }: Wants, root: string, code: string, pages: number): Promise<StoredScan[]> {
  const scans: StoredScan[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const bytes = await readFile(path.join(root, "prisma/demo/scans", `${code}-${page}.webp`));
    const scan = await storeScan(files, bytes);
    if (typeof scan === "string") throw new Error(`the demonstration's scan of ${code} is ${scan}`);
    scans.push(scan);
  }
  return scans;
}
