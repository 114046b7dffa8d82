import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as photosPage from "#app/routes/seller/listing-photos.tsx";
import type { Locale } from "#app/shared/locale.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { openPhotoDesk, type PhotoDesk } from "#tests/support/photo-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: PhotoDesk;
let portal: ListeningPortal;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = await openPhotoDesk(services);
  portal = await listenForTest(services, [[":locale/seller/listings/:id/photos", photosPage]]);
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

let shade = 0;
async function listingWithPhoto(width = 800, height = 600) {
  shade += 1;
  const { id } = await desk.listing("live");
  const photo = sharp({ create: { width, height, channels: 3, background: { r: shade, g: 120, b: 60 } } });
  await desk.send(id, [{ name: "a.png", bytes: await photo.png().toBuffer() }]);
  const [image] = await desk.images(id);
  if (!image) throw new Error("the photo was not taken");
  return { id, image };
}

async function shownAt(path: string, digest: string, cookie = ""): Promise<string> {
  const html = await (await fetch(portal.url + path, { headers: { cookie } })).text();
  return new RegExp(`<picture>(?:(?!</picture>).)*${digest}.*?</picture>`).exec(html)?.[0] ?? "";
}
const onPage = (locale: Locale, id: string, digest: string) =>
  shownAt(`/${locale}/products/${locale === "vi" ? "vi" : "en"}-${id}`, digest);
const onCard = (locale: Locale, digest: string) => shownAt(`/${locale}/products`, digest);
const wordsOf = (picture: string) => [/ alt="([^"]*)"/.exec(picture)?.[1], / lang="([^"]*)"/.exec(picture)?.[1]];

test("a photo is described in the reader's language, else in the nearest one, marked as such, on page and card", async () => {
  const { id, image } = await listingWithPhoto();
  const told = { altVi: "Vườn", altEn: "Garden", altTh: "สวน", altKo: "", altJa: "畑" };
  await desk.arrange(
    id,
    Object.fromEntries(Object.entries(told).map(([field, text]) => [`${field}.${image.id}`, text])),
  );
  expect((await desk.images(id))[0]).toMatchObject(told);
  const expected = { vi: ["Vườn"], en: ["Garden"], th: ["สวน"], ko: ["Garden", "en"], ja: ["畑"] };
  for (const locale of ["vi", "en", "th", "ko", "ja"] as const) {
    const [alt, lang] = expected[locale];
    expect(wordsOf(await onPage(locale, id, image.digest)), locale).toEqual([alt, lang]);
    expect(wordsOf(await onCard(locale, image.digest)), locale).toEqual([alt, lang]);
  }
});

test("without a description the page reads the product's name, and the card, whose name stands below, nothing", async () => {
  const { id, image } = await listingWithPhoto();
  expect(wordsOf(await onPage("ja", id, image.digest))).toEqual(["Test coffee", "en"]);
  expect(wordsOf(await onCard("ja", image.digest))).toEqual(["", undefined]);
});

test("a photo reserves its place in its own colour, and offers each width once and none beyond its own", async () => {
  const { id, image } = await listingWithPhoto(800, 600);
  for (const picture of [await onPage("en", id, image.digest), await onCard("en", image.digest)]) {
    expect(picture).toContain('width="800" height="600"');
    expect(picture).toContain(`background-color:${image.tone}`);
    for (const format of ["avif", "webp"]) {
      const set = [320, 640, 960].map((width) => `/photos/${image.digest}/${width}.${format} ${Math.min(width, 800)}w`);
      expect(picture).toContain(`"${set.join(", ")}"`);
    }
  }
  expect(image.tone).toMatch(/^#[0-9a-f]{6}$/);
});

test("what must be seen is chosen among nine places, kept, shown as chosen, and stays in sight in every crop", async () => {
  const { id, image } = await listingWithPhoto();
  expect(await onCard("en", image.digest)).not.toContain("object-position");
  await desk.arrange(id, { [`focus.${image.id}`]: "bottom-left", [`altVi.${image.id}`]: "Vườn" });
  expect((await desk.images(id))[0]).toMatchObject({ focusX: 0, focusY: 1, altVi: "Vườn" });
  expect(await onCard("en", image.digest)).toContain("object-position:0% 100%");
  const form = await fetch(`${portal.url}/vi/seller/listings/${id}/photos`, { headers: { cookie: desk.cookie } });
  const html = await form.text();
  expect(html.match(/type="radio"/g)).toHaveLength(9);
  expect(html).toMatch(/type="radio"[^>]*(value="bottom-left"[^>]*checked|checked[^>]*value="bottom-left")/);
  expect(html).toContain("dưới bên trái");
  for (const field of ["altVi", "altEn", "altTh", "altKo", "altJa"])
    expect(html).toContain(`name="${field}.${image.id}"`);
});

test("what a form does not name, or names wrongly, stays as it was; another listing's photo is passed over", async () => {
  const { id, image } = await listingWithPhoto();
  await desk.arrange(id, { [`focus.${image.id}`]: "top", [`altJa.${image.id}`]: "畑" });
  await desk.arrange(id, {
    [`focus.${image.id}`]: "elsewhere",
    [`altVi.${image.id}`]: "v".repeat(300),
    "altXx.1": "x",
  });
  const kept = { focusX: 0.5, focusY: 0, altJa: "畑", altVi: "v".repeat(200) };
  expect((await desk.images(id))[0]).toMatchObject(kept);
  const other = await desk.listing();
  await desk.arrange(other.id, { [`focus.${image.id}`]: "left", [`altJa.${image.id}`]: "他" });
  expect((await desk.images(id))[0]).toMatchObject(kept);
});

test("the limits are told before anything is sent, in the reader's language", async () => {
  const { id } = await desk.listing();
  for (const [locale, words] of [
    ["vi", "Còn 8 chỗ. Mỗi ảnh tối đa 12 MB và 64 triệu điểm ảnh, mỗi cạnh ít nhất 100 điểm ảnh"],
    ["en", "Room for 8 more. Each at most 12 MB and 64 million pixels, each side at least 100 pixels"],
  ] as const) {
    const answer = await fetch(`${portal.url}/${locale}/seller/listings/${id}/photos`, {
      headers: { cookie: desk.cookie },
    });
    expect(await answer.text()).toContain(words);
  }
});

test("no address leads to an original or out of the photos' folder", async () => {
  const { image } = await listingWithPhoto();
  const good = await fetch(`${portal.url}/photos/${image.digest}/320.webp`);
  expect([good.status, good.headers.get("cache-control"), good.headers.get("content-type")]).toEqual([
    ...[200, "public, max-age=31536000, immutable", "image/webp"],
  ]);
  const attempts = [
    ...["original", "original.webp", "320.webp/..", "320.webp%2f..%2foriginal", "%2e%2e%2foriginal", "320.webp%00"].map(
      (file) => `${image.digest}/${file}`,
    ),
    `..%2fphotos%2f${image.digest}/original`,
    `${image.digest}%2foriginal/320.webp`,
    `${"0".repeat(32)}/320.webp`,
    `${image.digest.toUpperCase()}/320.webp`,
  ].filter((path) => path !== `${image.digest.toLowerCase()}/320.webp`);
  for (const attempt of attempts) {
    const answer = await fetch(`${portal.url}/photos/${attempt}`);
    expect([attempt, answer.status]).toEqual([attempt, 404]);
    expect(answer.headers.get("cache-control") ?? "").not.toContain("immutable");
  }
});
