import type { Translated } from "#app/shared/locale.ts";
import { decimalOf } from "./typed-number.ts";

type Common = {
  code: string;
  label: Translated;
  /** The OCOP sets that ask for it. */
  sets: readonly number[];
  filter: "none" | "choices" | "bands";
};
export type Choice = { code: string; label: Translated };
/** From (included) to (not included); open where null. */
export type Band = { code: string; from: number | null; to: number | null };
export type NumberAttribute = Common & {
  kind: "number";
  /** A unit that Intl knows ("meter", "month"), or a sign written behind the number ("mg/l"). */
  unit?: string;
  min: number;
  max: number;
  decimals: number;
  bands?: readonly Band[];
  /** A column of the product holds it: it is asked and shown elsewhere and only filtered here. */
  column?: "altitudeM";
};
export type ChoiceAttribute = Common & { kind: "choice"; many: boolean; choices: readonly Choice[] };
export type FlagAttribute = Common & { kind: "flag" };

/** A fact that some OCOP sets ask for, from prisma/reference/attributes.json. */
export type AttributeDefinition = NumberAttribute | ChoiceAttribute | FlagAttribute;

/** A number in the attribute's unit, true, or codes of choices. */
export type AttributeValue = number | boolean | string[];
export type AttributeValues = Record<string, AttributeValue>;

/** What the form asks of a set, in the order of the definitions. */
export function askedBy(definitions: readonly AttributeDefinition[], set: number): AttributeDefinition[] {
  return definitions.filter((each) => each.sets.includes(set) && !(each.kind === "number" && each.column));
}

/** Stored facts that this set does not ask for: they are kept and not shown. */
export function hiddenBy(
  definitions: readonly AttributeDefinition[],
  set: number,
  codes: readonly string[],
): AttributeDefinition[] {
  return definitions.filter((each) => codes.includes(each.code) && !each.sets.includes(set));
}

/** The form's fields of an attribute: one, or a box for each choice where several may be ticked. */
export function fieldsOf(definition: AttributeDefinition): string[] {
  const name = attributeField(definition.code);
  return definition.kind === "choice" && definition.many
    ? definition.choices.map(({ code }) => attributeField(definition.code, code))
    : [name];
}

export function attributeField(code: string, choice?: string): string {
  return choice === undefined ? `fact.${code}` : `fact.${code}.${choice}`;
}

export type AttributeFault =
  | { code: "number"; field: string }
  | { code: "range"; field: string; min: number; max: number }
  | { code: "choice"; field: string };
export type ReadAttributes = { values: AttributeValues; faults: AttributeFault[] };

/** The facts of a posted form. What the chosen set does not ask for is kept as far as it is well-formed, and never complained of. */
export function readAttributes(
  definitions: readonly AttributeDefinition[],
  set: number,
  fields: Readonly<Record<string, string>>,
): ReadAttributes {
  const values: AttributeValues = {};
  const faults: AttributeFault[] = [];
  const asked = new Set(askedBy(definitions, set));
  for (const definition of definitions) {
    const read = readAttribute(definition, fields);
    if (read === null) continue;
    if (typeof read === "object" && "field" in read) {
      if (asked.has(definition)) faults.push(read);
    } else values[definition.code] = read;
  }
  return { values, faults };
}

function readAttribute(
  definition: AttributeDefinition,
  fields: Readonly<Record<string, string>>,
): AttributeValue | AttributeFault | null {
  const field = attributeField(definition.code);
  const text = fields[field] ?? "";
  switch (definition.kind) {
    case "flag":
      return text === "" ? null : true;
    case "number":
      return text === "" || definition.column ? null : readNumber(definition, field, text);
    case "choice": {
      const codes = definition.choices.map(({ code }) => code);
      if (!definition.many && text !== "") return codes.includes(text) ? [text] : { code: "choice", field };
      const ticked = codes.filter((code) => definition.many && fields[attributeField(definition.code, code)]);
      return ticked.length > 0 ? ticked : null;
    }
  }
}

function readNumber({ min, max, decimals }: NumberAttribute, field: string, text: string): number | AttributeFault {
  const value = decimalOf(text, decimals);
  if (value === null) return { code: "number", field };
  return value < min || value > max ? { code: "range", field, min, max } : value;
}

/** Stored facts as texts of the form's fields. */
export function attributeFields(
  definitions: readonly AttributeDefinition[],
  values: AttributeValues,
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const definition of definitions) {
    const value = values[definition.code];
    const name = attributeField(definition.code);
    if (typeof value === "number") fields[name] = String(value);
    if (value === true) fields[name] = "on";
    if (!Array.isArray(value)) continue;
    if (definition.kind === "choice" && definition.many)
      for (const code of value) fields[attributeField(definition.code, code)] = "on";
    else fields[name] = value[0] ?? "";
  }
  return fields;
}

/** What a product's facts are found by, as "code=value"; only those its set asks for. */
export function filterFacts(
  definitions: readonly AttributeDefinition[],
  product: { ocopSet: number; altitudeM: number | null },
  values: AttributeValues,
): string[] {
  return definitions
    .filter(({ filter, sets }) => filter !== "none" && sets.includes(product.ocopSet))
    .flatMap((definition) => {
      const inColumn = definition.kind === "number" && definition.column;
      const value = inColumn ? product[inColumn] : values[definition.code];
      return value === undefined || value === null ? [] : codesOf(definition, value);
    });
}

function codesOf(definition: AttributeDefinition, value: AttributeValue): string[] {
  const coded = (codes: readonly string[]) => codes.map((code) => `${definition.code}=${code}`);
  if (definition.kind === "flag") return value === true ? coded(["yes"]) : [];
  if (definition.kind === "choice") return Array.isArray(value) ? coded(value) : [];
  if (typeof value !== "number") return [];
  const band = definition.bands?.find(
    ({ from, to }) => (from === null || value >= from) && (to === null || value < to),
  );
  return band ? coded([band.code]) : [];
}
