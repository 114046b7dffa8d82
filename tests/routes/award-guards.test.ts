import { afterAll, beforeAll, expect, test } from "vitest";
import * as award from "#app/routes/staff/award.tsx";
import * as awards from "#app/routes/staff/awards.tsx";
import * as certificate from "#app/routes/staff/certificate.tsx";
import * as newAward from "#app/routes/staff/new-award.tsx";
import * as reports from "#app/routes/staff/reports.tsx";
import * as scans from "#app/routes/staff/scans.tsx";
import { newId } from "#app/shared/id.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeAward } from "#tests/factories/award.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Door = {
  name: string;
  path: string;
  enter: (args: never) => Promise<unknown>;
  form?: Record<string, string>;
  params?: Record<string, string>;
  about?: "award" | "certificate";
};

const revocation = { intent: "revoke", on: "2026-11-24", reason: "Sai hồ sơ" };
const doors: Door[] = [
  { name: "awards", path: "/vi/staff/awards", enter: awards.loader },
  { name: "new award", path: "/vi/staff/awards/new", enter: newAward.loader },
  { name: "new award, sent", path: "/vi/staff/awards/new", enter: newAward.action, form: { stars: "4" } },
  { name: "award", path: "/vi/staff/awards/CODE", enter: award.loader, about: "award" },
  { name: "award, revoked", path: "/vi/staff/awards/CODE", enter: award.action, form: revocation, about: "award" },
  { name: "certificate", path: "/vi/staff/certificates/CODE", enter: certificate.loader, about: "certificate" },
  {
    name: "certificate, verified",
    path: "/vi/staff/certificates/CODE",
    enter: certificate.action,
    form: { intent: "verify" },
    about: "certificate",
  },
  {
    name: "scan of an award",
    path: "/vi/staff/awards/CODE/scan",
    enter: scans.loader,
    params: { records: "awards" },
    about: "award",
  },
  {
    name: "scan of an award, removed",
    path: "/vi/staff/awards/CODE/scan",
    enter: scans.action,
    params: { records: "awards" },
    form: { remove: newId() },
    about: "award",
  },
  {
    name: "scan of a certificate",
    path: "/vi/staff/certificates/CODE/scan",
    enter: scans.loader,
    params: { records: "certificates" },
    about: "certificate",
  },
  { name: "reports", path: "/vi/staff/reports", enter: reports.loader },
  { name: "reports, answered", path: "/vi/staff/reports", enter: reports.action, form: { code: "BC-1", answer: "Có" } },
];

let services: TestServices;
let codes: Record<"award" | "certificate", string>;
let cookies: Record<"buyer" | "seller" | "staff", string>;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  const { db } = services;
  const { id: sellerId } = await makeSeller(db);
  const { id: itemId } = await makeListing(db, { sellerId, state: "live" });
  codes = {
    award: await makeAward(db, { itemId, sellerId, stars: 4, validUntil: "2028-03-12" }),
    certificate: "CN-GUARD",
  };
  await db.certificate.create({
    data: { id: newId(), code: codes.certificate, productId: itemId, kind: "vietgap", issuer: "Tổ chức" },
  });
  const cookie = async (role: "buyer" | "seller" | "staff") =>
    cookieOf(services, (await makeAccount(db, { role, sellerId: role === "seller" ? sellerId : undefined })).email);
  cookies = { buyer: await cookie("buyer"), seller: await cookie("seller"), staff: await cookie("staff") };
});
afterAll(() => services.close());

const open = ({ path, enter, form, params = {}, about }: Door, cookie?: string, code = about ? codes[about] : "") =>
  visit(services, enter, {
    path: path.replace("CODE", code),
    params: about ? { ...params, code } : params,
    form,
    cookie,
  });

test.each(doors)("$name: a stranger is led to sign in", async (door) => {
  const answer = await open(door);
  expect(answer.status).toBe(303);
  expect(answer.location).toMatch(/^\/vi\/sign-in\?to=/);
});

test.each(doors)("$name: a buyer and the seller whose record it is find nothing", async (door) => {
  for (const cookie of [cookies.buyer, cookies.seller]) expect((await open(door, cookie)).status).toBe(404);
});

test.each(doors.filter(({ about }) => about))("$name: an unknown and a broken code are not found", async (door) => {
  const other = door.about === "award" ? codes.certificate : codes.award;
  for (const code of ["OC-ZZZZZ", other, "%00", "..%2f"]) {
    expect((await open(door, cookies.staff, code)).status).toBe(404);
  }
});

test("a scan stands below awards and certificates only", async () => {
  for (const records of ["users", "certificates", "campaigns"]) {
    const at = { path: `/vi/staff/${records}/x/scan`, params: { records, code: codes.award }, cookie: cookies.staff };
    expect((await visit(services, scans.loader, at)).status).toBe(404);
  }
});

test("none of it changed anything", async () => {
  expect(await services.db.award.findUniqueOrThrow({ where: { code: codes.award } })).toMatchObject({
    state: "granted",
  });
  expect(await services.db.certificate.findUniqueOrThrow({ where: { code: codes.certificate } })).toMatchObject({
    verifiedOn: null,
    revokedOn: null,
  });
  expect(await services.db.auditEntry.count()).toBe(0);
});
