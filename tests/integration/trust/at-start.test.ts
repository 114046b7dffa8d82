import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type RunningWorker, startWorker } from "#app/adapters/worker/worker.server.ts";
import type { OutgoingMail } from "#app/ports/mailer.ts";
import { jobHandlers } from "#app/workflows/jobs.server.ts";
import { loadDemoScans } from "#app/workflows/load-demo-scans.server.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

const sent: OutgoingMail[] = [];
let services: TestServices;
let worker: RunningWorker | null = null;

beforeAll(async () => {
  const made = await createTestServices();
  services = { ...made, mailer: { send: async (mail) => void sent.push(mail) } };
});
afterAll(async () => {
  await worker?.stop();
  await services.close();
});

const scansOf = async (code: string) => {
  const award = await services.db.award.findUniqueOrThrow({ where: { code } });
  return services.db.evidence.findMany({ where: { recordId: award.id }, orderBy: { position: "asc" } });
};
const aboutTo = (address: string, name: string) =>
  sent.filter((mail) => mail.to === address && mail.subject.includes(name)).map((mail) => mail.subject.split(" ")[0]);

test("a start at a later time sends every missing warning in order, gives the badge on, and hands the drawn scans out", async () => {
  services.clock.set("2027-05-01T03:00:00Z");
  worker = await startWorker({ pool: services.database.pool, handlers: jobHandlers(services), log: services.log });
  const blackTea = "Hồng trà đêm lạnh Đồi Vọng";
  await vi.waitFor(
    async () => {
      for (const address of ["staff@demo.test", "admin@demo.test"])
        expect(aboutTo(address, blackTea)).toEqual(["[180", "[90", "[30"]);
      expect(await services.db.databaseMilestone.count({ where: { name: "demo-scans" } })).toBe(1);
      expect(await services.db.mailMessage.count({ where: { sentAt: null } })).toBe(0);
    },
    { timeout: 60_000, interval: 200 },
  );
  const [page, ...more] = await scansOf("OC-JV2UN");
  expect(more).toHaveLength(1);
  expect(await services.files.get(`scans/${page?.digest}/960.webp`)).not.toBeNull();
  const ended = await services.db.searchDocument.count({ where: { awardUntil: { lt: new Date("2027-05-01") } } });
  expect(ended).toBe(0);
}, 90_000);

test("the drawn scans are handed out once: what the centre took off stays off", async () => {
  const [page] = await scansOf("OC-NWV7W");
  await services.db.evidence.delete({ where: { id: page?.id ?? "" } });
  await loadDemoScans(services);
  expect(await scansOf("OC-NWV7W")).toEqual([]);
});
