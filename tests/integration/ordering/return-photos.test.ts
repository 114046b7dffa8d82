import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AskForReturn, askForReturn } from "#app/workflows/ask-for-return.server.ts";
import { makeDeliveredOrder } from "#tests/factories/sent-order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let jar: Uint8Array;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  jar = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#a33" } })
    .jpeg()
    .toBuffer();
});
afterAll(() => services.close());

type Delivered = Awaited<ReturnType<typeof makeDeliveredOrder>>;

const wishOf = ({ orderId, part, line }: Delivered, photos: Uint8Array[], units = 2): AskForReturn => ({
  ...{ orderId, partId: part.id, formKey: crypto.randomUUID(), reason: "damaged", note: "Broken." },
  ...{ units: new Map([[line.id, units]]) },
  photos: photos.map((bytes, at) => ({ name: `${at}.jpg`, bytes, tooLarge: false })),
});

/** The same portal, which remembers the keys of files as they are put; `meanwhile` happens with each. */
function watched(meanwhile: (key: string, put: number) => Promise<unknown> = async () => null) {
  const keys: string[] = [];
  const put = async (key: string, ...rest: [Uint8Array, string]) => {
    keys.push(key);
    await meanwhile(key, keys.length);
    return services.files.put(key, ...rest);
  };
  return { keys, services: { ...services, files: { ...services.files, put } } };
}

const storedOf = async (keys: readonly string[]) =>
  (await Promise.all(keys.map((key) => services.files.get(key)))).filter((bytes) => bytes !== null);

test("with one photo that is none, nothing is stored of the others", async () => {
  const placed = await makeDeliveredOrder(services);
  const { keys, services: seen } = watched();
  const broken = jar.slice(0, 120);
  expect(await askForReturn(seen, wishOf(placed, [jar, broken]))).toMatchObject({ error: { code: "photo" } });
  expect(keys).toEqual([]);
});

test("what is refused in the last moment leaves no photo behind", async () => {
  const placed = await makeDeliveredOrder(services);
  const { keys, services: seen } = watched((_, put) =>
    put === 1 ? askForReturn(services, wishOf(placed, [jar])) : Promise.resolve(),
  );
  expect(await askForReturn(seen, wishOf(placed, [jar]))).toMatchObject({ error: { code: "more-units" } });
  expect(keys.length).toBeGreaterThan(0);
  expect(await storedOf(keys)).toEqual([]);
  const { digest } = await services.db.returnPhoto.findFirstOrThrow({
    where: { request: { orderId: placed.orderId } },
  });
  expect(await storedOf([`returns/${digest}/320.webp`, `returns/${digest}/1280.webp`])).toHaveLength(2);
});

test("a store that fails leaves no half of the photos, and the same form works when it is sent again", async () => {
  const placed = await makeDeliveredOrder(services);
  const wish = wishOf(placed, [jar]);
  const { keys, services: seen } = watched(async (_, put) => {
    if (put === 2) throw new Error("disk full");
  });
  await expect(askForReturn(seen, wish)).rejects.toThrow("disk full");
  expect(await storedOf(keys)).toEqual([]);
  expect((await askForReturn(services, wish)).ok).toBe(true);
});

test("the same form sent at once keeps the photos of the one request", async () => {
  const placed = await makeDeliveredOrder(services);
  const wish = wishOf(placed, [jar]);
  const { keys, services: seen } = watched();
  const answers = await Promise.all([askForReturn(seen, wish), askForReturn(seen, wish)]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await storedOf([...new Set(keys)])).toHaveLength(2);
});
