import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as experienceList } from "#app/routes/site/experience-list.tsx";
import { loader as producerList } from "#app/routes/site/producer-list.tsx";
import { locales } from "#app/shared/locale.ts";
import { isInBox, readBox } from "#app/shared/map-box.ts";
import { countQueries } from "#tests/support/count-queries.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

type Mark = { count: number; href: string; name: string; ids: string[] };
type ListAnswer = {
  total: number;
  query: { sort: string };
  facts: { filtered: boolean };
  cards: { hit: { id: string; key: string; card: { at?: { lat: number; lon: number } } } }[];
  place: {
    faults: string[];
    hasBox: boolean;
    near: { key: string } | null;
    kmTo: Record<string, number>;
    map: { marks: Mark[]; zoomIn: string | null; zoomOut: string | null; whole: string | null } | null;
  };
};

async function list(query: string, locale = "en"): Promise<ListAnswer> {
  const answer = await visit<ListAnswer>(services, experienceList, { path: `/${locale}/experiences${query}` });
  expect(answer.status, query).toBe(200);
  return answer.data as ListAnswer;
}

const counted = ({ place }: ListAnswer) => (place.map?.marks ?? []).reduce((sum, { count }) => sum + count, 0);
const highland = "108.3,11.8,108.7,12.2";

test("the map holds what the list holds, whatever is chosen", async () => {
  for (const query of [
    "",
    "&season=11",
    "&type=agri.coffee",
    "&q=coffee",
    `&box=${highland}`,
    "&near=24805",
    "&season=7&near=22918",
  ]) {
    const map = await list(`?view=map${query}`);
    const plain = await list(`?${query.slice(1)}`);
    expect(map.total, query).toBe(plain.total);
    expect(counted(map), query).toBe(map.total);
    expect(
      map.cards.map(({ hit }) => hit.id),
      query,
    ).toEqual(plain.cards.map(({ hit }) => hit.id));
    const marked = map.place.map?.marks.flatMap(({ ids }) => ids) ?? [];
    expect(marked.sort(), query).toEqual(map.cards.map(({ hit }) => hit.id).sort());
    expect(plain.place.map).toBeNull();
  }
});

test("an area keeps list and map to what stands in it, and the links around it lead to areas", async () => {
  const box = readBox(highland);
  const all = await list("");
  const inside = await list(`?view=map&box=${highland}`);
  expect(inside.total).toBeGreaterThan(0);
  expect(inside.total).toBeLessThan(all.total);
  for (const { hit } of inside.cards) expect(box && hit.card.at && isInBox(box, hit.card.at)).toBe(true);
  expect(inside.place.hasBox).toBe(true);
  expect(inside.place.map?.whole).toBe("?view=map");
  const whole = await list("?view=map");
  expect(whole.place.map?.zoomOut).toBeNull();
  for (const { count, href } of whole.place.map?.marks ?? []) {
    if (count > 1) expect((await list(href)).total).toBeGreaterThanOrEqual(count);
    else expect(href).toMatch(/^\/en\/experiences\/./);
  }
});

test("following the marks inwards comes to every visit by itself", async () => {
  const seen = new Set<string>();
  const waiting = ["?view=map"];
  for (let steps = 0; waiting.length > 0 && steps < 300; steps++) {
    const answer = await list(waiting.pop() ?? "");
    for (const { count, href } of answer.place.map?.marks ?? []) {
      if (count > 1) waiting.push(href);
      else seen.add(href);
    }
  }
  expect(waiting).toEqual([]);
  expect(seen.size).toBe((await list("")).total);
});

test("near a unit or a visit the nearest come first, with the straight distance", async () => {
  for (const near of ["24805", "agri.coffee.harvest-morning"]) {
    const { cards, place, query } = await list(`?near=${near}`);
    expect(place.near?.key).toBe(near);
    expect(query.sort).toBe("near");
    const km = cards.map(({ hit }) => place.kmTo[hit.id] ?? Number.NaN);
    expect(km).toEqual([...km].sort((one, other) => one - other));
  }
  expect((await list("?near=agri.coffee.harvest-morning")).cards[0]?.hit.key).toBe("agri.coffee.harvest-morning");
  expect((await list("?near=24805&sort=name")).query.sort).toBe("name");
  expect((await list("?sort=near")).query.sort).toBe("season");
});

test("an area or a place that cannot be followed is told, and the whole list shown", async () => {
  const all = (await list("")).total;
  const faults: [string, string][] = [
    ["box=", ""],
    ["box=1,2,3", "box"],
    ["box=a,b,c,d", "box"],
    ["box=108.5,11,108.1,12", "box"],
    ["box=108,11,108,11", "box"],
    ["box=1e9,1,2,3", "box"],
    [`box=${"9".repeat(500)}`, "box"],
    ["box=%00,%00,1,2", "box"],
    ["box=1,1,2,2", "outside"],
    ["near=", ""],
    ["near=99999", "near"],
    ["near=' OR 1=1 --", "near"],
    [`near=${"x".repeat(3000)}`, "near"],
  ];
  for (const [query, fault] of faults) {
    const answer = await list(`?view=map&${query}`);
    expect(answer.place.faults, query).toEqual(fault ? [fault] : []);
    expect(answer.total, query).toBe(all);
  }
  expect((await list("?view=globe")).place.map).toBeNull();
  const sea = await list("?view=map&box=108.7,10.6,108.75,10.65");
  expect(sea.total).toBe(0);
  expect(sea.place.map?.marks).toEqual([]);
  expect((await list("?view=map&box=100,5,120,20")).total).toBe(all);
});

test("a map, an area and a place are no pages of their own for search engines", async () => {
  for (const query of ["?view=map", `?box=${highland}`, "?near=24805", "?near=nowhere"])
    expect((await list(query)).facts.filtered, query).toBe(true);
  expect((await list("")).facts.filtered).toBe(false);
});

test("the map names its marks in the reader's language", async () => {
  for (const locale of locales) {
    const { place } = await list("?view=map", locale);
    for (const { name } of place.map?.marks ?? []) {
      expect(name).not.toMatch(/map:|undefined|\{\{/);
      expect(name.length).toBeGreaterThan(3);
    }
  }
});

test("a map takes no more statements than a list, and one more to know a visit it is measured from", async () => {
  const count = async (query: string) => (await countQueries(services.database, () => list(query))).count;
  const plain = await count("");
  expect(await count(`?view=map&box=${highland}&near=24805`)).toBeLessThanOrEqual(plain);
  expect(await count("?view=map&near=agri.coffee.harvest-morning")).toBeLessThanOrEqual(plain + 1);
});

test("makers are on a map of their own, those without a point in the middle of their unit", async () => {
  const answer = await visit<ListAnswer>(services, producerList, { path: "/ja/producers?view=map&near=24805" });
  const data = answer.data as ListAnswer;
  expect(counted(data)).toBe(data.total);
  expect(data.query.sort).toBe("near");
});
