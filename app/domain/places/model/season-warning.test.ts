import { expect, test } from "vitest";
import { locales } from "#app/shared/locale.ts";
import experienceTypes from "#prisma/reference/experience-types.json" with { type: "json" };
import data from "#prisma/reference/season-warnings.json" with { type: "json" };
import { type SeasonWarning, warningsOf } from "./season-warning.ts";

const warnings = data.warnings as unknown as SeasonWarning[];
const keysOf = (month: number, climate: "plateau" | "midland" | "coast", type: string) =>
  warningsOf(warnings, month, "en", { climate, type }).map(({ key }) => key);

test("a walk in the wet months warns of rain and floods, a farm of rain alone, the dry coast of nothing", () => {
  expect(keysOf(8, "plateau", "eco.trek")).toEqual(["rain", "flood"]);
  expect(keysOf(8, "midland", "agri.tea")).toEqual(["rain"]);
  expect(keysOf(8, "coast", "adv.wind")).toEqual([]);
});

test("the dry months warn of fire where pines grow, and November of nothing", () => {
  expect(keysOf(1, "plateau", "eco.trek")).toEqual(["fire"]);
  expect(keysOf(11, "plateau", "eco.trek")).toEqual([]);
});

test("every warning is told in five languages, of kinds of visits there are", () => {
  const types = new Set(experienceTypes.types.map(({ key }) => key));
  for (const { text, types: own } of warnings) {
    for (const locale of locales) expect(text[locale].trim()).not.toBe("");
    expect((own ?? []).filter((type) => !types.has(type))).toEqual([]);
  }
});
