import { afterAll, beforeAll, expect, test } from "vitest";
import type { OutgoingMail } from "#app/ports/mailer.ts";
import { loader as openPage, action as report } from "#app/routes/site/certificate.tsx";
import { action as answer, loader as openReports } from "#app/routes/staff/reports.tsx";
import { dateOf } from "#app/shared/calendar.ts";
import { newId, newShortCode } from "#app/shared/id.ts";
import { locales } from "#app/shared/locale.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Shown = {
  code: string;
  reported: string | null;
  item: { path: string } | null;
  proof: { chain?: { code: string }[]; award?: Record<string, unknown>; scans: unknown[] };
};

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

const at = (code: string, locale = "en") => ({ path: `/${locale}/certificates/${code}`, params: { code } });
const open = (code: string, search = "") =>
  visit<Shown>(services, openPage, { ...at(code), path: `${at(code).path}${search}` });
const send = (code: string, form: Record<string, string>, locale = "en") =>
  visit<Refusal>(services, report, { ...at(code, locale), form });
const reportsOf = (recordCode: string) =>
  services.db.problemReport.findMany({ where: { recordCode }, orderBy: { createdAt: "asc" } });
const words = "The badge is on a product of another farm.";

test("an award's page tells its chain, its item and its scans, and never its points", async () => {
  const { data, headers } = await open("OC-JV2UN");
  expect(data?.proof.chain?.map(({ code }) => code)).toEqual(["OC-R7KQA", "OC-JV2UN"]);
  expect(data?.item?.path).toMatch(/^\/products\//);
  expect(JSON.stringify(data)).not.toMatch(/"points"|addressAsCertified|uploadedBy/);
  expect(headers.get("Cache-Control")).toBeNull();
});

test("a code may be typed small", async () => {
  expect((await open("oc-jv2un")).data?.code).toBe("OC-JV2UN");
});

test("an award that waits for its listing can be looked up", async () => {
  const code = `OC-${newShortCode(5)}`;
  await services.db.award.create({
    data: {
      ...{
        id: newId(),
        code,
        stars: 4,
        ocopSet: 13,
        decisionNo: `${code}/QĐ`,
        issuerLevel: "province",
        state: "granted",
      },
      ...{ issuerName: "UBND tỉnh Lâm Đồng", certifiedName: "Trà", producerName: "HTX" },
      ...{ decisionDate: dateOf("2026-01-10"), validUntil: dateOf("2029-01-10") },
    },
  });
  expect((await open(code)).data?.item).toBeNull();
});

test.each(locales)(
  "anybody reports a problem in %s and is thanked by its code, on a page that is not kept",
  async (locale) => {
    const sent = await send("OC-9T7XG", { text: `${words} ${locale}`, email: "" }, locale);
    expect(sent.status).toBe(303);
    const [, reported] = /\?reported=(BC-\w+)#report$/.exec(sent.location ?? "") ?? [];
    expect((await reportsOf("OC-9T7XG")).map(({ code }) => code)).toContain(reported);
    const thanks = await open("OC-9T7XG", `?reported=${reported}`);
    expect(thanks.data?.reported).toBe(reported);
    expect(thanks.headers.get("Cache-Control")).toContain("no-store");
  },
);

test("a code that is no report of this record thanks nobody", async () => {
  const sent = await send("OC-9T7XG", { text: `${words} once`, email: "" });
  const [, code] = /\?reported=(BC-\w+)/.exec(sent.location ?? "") ?? [];
  for (const [record, reported] of [
    ["OC-JV2UN", code],
    ["OC-9T7XG", "BC-NONE"],
    ["OC-9T7XG", "<script>"],
  ]) {
    const answered = await open(record ?? "", `?reported=${encodeURIComponent(reported ?? "")}`);
    expect(answered.data?.reported).toBeNull();
    expect(answered.headers.get("Cache-Control")).toContain("no-store");
  }
});

test.each<[string, Record<string, string>]>([
  ["text", { text: "too few" }],
  ["text", { text: " ".repeat(40) }],
  ["text", { text: "x".repeat(2001) }],
  ["text", {}],
  ["email", { text: words, email: "nobody" }],
  ["email", { text: words, email: `${"x".repeat(250)}@example.test` }],
])("a wrong %s is told and what was typed is kept", async (field, form) => {
  const answered = await send("OC-XAU3B", form);
  expect(answered.status).toBe(422);
  expect(answered.data?.errors).toMatchObject([{ field }]);
  expect(answered.data?.values.text).toBe((form.text ?? "").trim());
  expect(await reportsOf("OC-XAU3B")).toEqual([]);
});

test("a machine that fills the hidden field is answered as if it were heard", async () => {
  const answered = await send("OC-XAU3B", { text: words, website: "https://spam.example" });
  expect(answered.status).toBe(303);
  expect(answered.location).toMatch(/\?reported=BC-\w+#report$/);
  expect(await reportsOf("OC-XAU3B")).toEqual([]);
});

test("the same report sent twice is one; about an unknown record there is none", async () => {
  const first = await send("OC-24TW7", { text: words, email: "a@example.test" });
  expect((await send("OC-24TW7", { text: words, email: "a@example.test" })).location).toBe(first.location);
  expect(await reportsOf("OC-24TW7")).toHaveLength(1);
  expect((await send("OC-ZZZZZ", { text: words })).status).toBe(404);
});

test("too many reports from one address wait, and nothing typed is lost", async () => {
  const limited = { ...services, env: { ...services.env, RATE_LIMIT: "on" as const } };
  const address = "203.0.113.77";
  const answers = [];
  for (let index = 0; index < 12; index += 1) {
    const form = { text: `${words} ${index}`, email: "" };
    answers.push(await visit<Refusal>(limited, report, { ...at("OC-PQMXX"), form, address }));
  }
  expect(answers.slice(0, 10).every(({ status }) => status === 303)).toBe(true);
  const last = answers.at(-1);
  expect(last?.status).toBe(429);
  expect(last?.data?.values.text).toBe(`${words} 11`);
  expect(await reportsOf("OC-PQMXX")).toHaveLength(10);
});

test("the centre answers a report once; who left an address gets the answer in their language", async () => {
  const sent = await send("OC-U9KJT", { text: `${words} いつまで有効ですか`, email: "hanako@example.test" }, "ja");
  const [, code = ""] = /\?reported=(BC-\w+)/.exec(sent.location ?? "") ?? [];
  const staff = await makeAccount(services.db, { role: "staff" });
  const cookie = await cookieOf(services, staff.email);
  const desk = { path: "/en/staff/reports", cookie };
  const listed = await visit<{ rows: { code: string }[]; open: number }>(services, openReports, desk);
  expect(listed.data?.rows.map((row) => row.code)).toContain(code);
  const tell = (text: string) => visit<Refusal>(services, answer, { ...desk, form: { code, answer: text } });
  expect((await tell("")).data?.errors).toMatchObject([{ field: `answer-${code}` }]);
  expect((await tell("x".repeat(2001))).status).toBe(422);
  expect((await tell("ご連絡ありがとうございます。\n確認しました。")).status).toBe(303);
  expect((await tell("もう一度")).status).toBe(409);
  expect((await visit(services, answer, { ...desk, form: { code: "BC-NONE", answer: "Không có" } })).status).toBe(404);
  const [row] = await reportsOf("OC-U9KJT");
  expect(row).toMatchObject({ answeredBy: staff.id, answer: "ご連絡ありがとうございます。\n確認しました。" });
  expect(await services.db.auditEntry.count({ where: { subject: "problem_report", subjectId: row?.id } })).toBe(1);
  const mail = await services.db.mailMessage.findUniqueOrThrow({ where: { dedupeKey: `report-answered/${row?.id}` } });
  const outbox: OutgoingMail[] = [];
  await sendMail({ ...services, mailer: { send: async (each) => void outbox.push(each) } }, mail.id);
  expect(outbox[0]).toMatchObject({ to: "hanako@example.test", subject: `報告${code}への回答` });
  expect(outbox[0]?.html).toContain("確認しました。");
  expect(outbox[0]?.html).toContain("/ja/certificates/OC-U9KJT");
  const answered = await visit<{ rows: { code: string }[] }>(services, openReports, {
    ...desk,
    path: `${desk.path}?show=answered`,
  });
  expect(answered.data?.rows.map((each) => each.code)).toEqual([code]);
});
