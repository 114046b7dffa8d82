import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as list } from "#app/routes/staff/award-imports.tsx";
import { loader as template } from "#app/routes/staff/award-template.ts";
import { loader as faulty } from "#app/routes/staff/faulty-awards.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { decision, openAwardImportDesk } from "#tests/support/award-import-desk.ts";
import { countQueries } from "#tests/support/count-queries.ts";
import { manyDecisions, rowsOfWorkbook, sheetHead, workbookOf, workbookWith } from "#tests/support/decision-sheets.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

let services: TestServices;
let desk: ReturnType<typeof openAwardImportDesk>;
let cookie: string;
let coffee: string;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  const { db } = services;
  cookie = await cookieOf(services, (await makeAccount(db, { role: "staff" })).email);
  desk = openAwardImportDesk(services, cookie);
  const { id: sellerId } = await makeSeller(db, "Cầu Đất");
  coffee = (await makeListing(db, { sellerId, state: "live", nameVi: "Cà phê bột Cầu Đất" })).id;
});
afterAll(() => services.close());

test("faulty rows say what to correct and come back as a sheet that can be uploaded", async () => {
  const id = await desk.importSheet([
    decision("Cà phê lỗi", { 3: "tuyệt vời", 5: "31/02/2025" }),
    decision('=HYPERLINK("http://x")', { 2: "Bộ lạ" }),
    decision("@Cà phê", { 3: "2 sao" }),
  ]);
  const { rows, tab } = await desk.look(id);
  expect(tab).toBe("faulty");
  expect(rows[0]?.faults).toEqual([
    "Hạng sao “tuyệt vời”: viết 3, 4 hoặc 5, hoặc “4 sao”.",
    "Ngày quyết định “31/02/2025”: viết một ngày có thật theo ngày/tháng/năm, ví dụ 12/03/2025.",
  ]);
  expect((await desk.yes(id, 2, coffee)).status).toBe(404);
  const file = await download(faulty, `/vi/staff/award-imports/${id}/faulty.xlsx`, { id });
  const [sheet] = await rowsOfWorkbook(await file.arrayBuffer());
  expect(sheet?.[0]).toContain("Cần sửa gì");
  expect(sheet?.map((cells) => cells[0])).toEqual([
    "Tên sản phẩm",
    "Cà phê lỗi",
    '\'=HYPERLINK("http://x")',
    "'@Cà phê",
  ]);
  expect(sheet?.[1]?.at(-1)).toContain("Hạng sao");
  expect((await desk.send(new Uint8Array(await workbookBytes(sheet ?? [])))).status).toBe(303);
});

const workbookBytes = (rows: unknown[][]) => workbookOf(rows.map((cells) => cells.map((cell) => String(cell ?? ""))));

async function download(route: (args: never) => Promise<unknown>, path: string, params: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000${path}`, { headers: { cookie } });
  const locale = path.split("/")[1];
  return (await route({ request, params: { locale, ...params }, context: { services } } as never)) as Response;
}

test.each(["vi", "en"])("the template in %s has columns that are read again, and no rows", async (locale) => {
  const file = await download(template, `/${locale}/staff/award-imports/template.xlsx`);
  expect(file.headers.get("Content-Disposition")).toMatch(/^attachment; filename="[a-z-]+\.xlsx"$/);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [sheet, help] = await rowsOfWorkbook(bytes.slice().buffer);
  expect(help?.length).toBeGreaterThan(30);
  expect((await desk.send(bytes)).data?.errors[0]?.message).toContain("chưa có quyết định nào");
  const filled = ["Cà phê", "HTX", "Xã A", "13", "4", "1/QĐ", "12/08/2025", "", "", ""];
  expect((await desk.send(await workbookBytes([sheet?.[0] ?? [], filled]))).status).toBe(303);
});

test.each([
  ["a text", () => new TextEncoder().encode("Tên sản phẩm;Chủ thể"), "không phải là tệp .xlsx"],
  ["a bomb", () => workbookWith("xl/worksheets/sheet1.xml", " ".repeat(60_000_000)), "bung ra lớn bất thường"],
  [
    "another list",
    () =>
      workbookOf([
        ["Họ tên", "Lương"],
        ["A", 1],
      ]),
    "Không trang nào trong tệp",
  ],
  [
    "a sheet without dates",
    () => workbookOf([sheetHead.slice(0, 5), decision("A").slice(0, 5)]),
    "Thiếu các cột: Ngày quyết định",
  ],
  ["6 MB", () => new Uint8Array(6 * 1024 * 1024), "lớn hơn 5 MB"],
  ["5,001 rows", () => workbookOf([sheetHead, ...manyDecisions(5001)]), "quá 5000 dòng"],
])("%s is refused with the reason and nothing is kept", async (_name, make, reason) => {
  const before = await services.db.awardImport.count();
  const answer = await desk.send(await make());
  expect(answer.status).toBe(422);
  expect(answer.data?.errors[0]?.message).toContain(reason);
  expect(await services.db.awardImport.count()).toBe(before);
});

test("926 decisions are read and matched in seconds with a handful of statements", async () => {
  const bytes = await workbookOf([sheetHead, ...manyDecisions(926)]);
  const began = performance.now();
  const { count, value } = await countQueries(services.database, () => desk.send(bytes, "926.xlsx"));
  expect(value.status).toBe(303);
  expect(count).toBeLessThan(20);
  expect(performance.now() - began).toBeLessThan(10_000);
  const id = /award-imports\/([0-9a-f-]+)/.exec(value.location ?? "")?.[1] ?? "";
  const { counts, pages, rows } = await desk.look(id, "?tab=waiting&page=2");
  expect(counts.faulty).toBe(0);
  expect(counts.waiting + counts.confirm).toBe(926);
  expect([rows.length, pages]).toEqual([25, Math.ceil(counts.waiting / 25)]);
  const { count: shown } = await countQueries(services.database, () => desk.look(id, "?tab=waiting"));
  expect(shown).toBeLessThan(20);
  const { data } = await visit<{ imports: { id: string; counts: { waiting: number } }[] }>(services, list, {
    path: "/vi/staff/award-imports",
    cookie,
  });
  expect(data?.imports.find((each) => each.id === id)?.counts.waiting).toBe(counts.waiting);
});
