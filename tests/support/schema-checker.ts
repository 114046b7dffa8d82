import vocabulary from "./schema-org.json" with { type: "json" };

type Node = { "@type"?: string; "@id"?: string; [property: string]: unknown };
type TypeEntry = { parents?: string[]; properties?: Record<string, string[]> };

const types: Record<string, TypeEntry> = vocabulary.types;
const members: Record<string, string[]> = vocabulary.members;
const google: Record<string, { required: string[]; unlessIn?: string[] }> = vocabulary.google;

/** What is wrong with a block of JSON-LD, by schema.org's vocabulary and by what Google asks for. */
export function schemaFaults(text: string): string[] {
  const { "@context": context, ...node } = JSON.parse(text) as Node & { "@context"?: string };
  return [...(context === "https://schema.org" ? [] : [`context is ${context}`]), ...nodeFaults(node, "", "")];
}

function nodeFaults(node: Node, path: string, property: string): string[] {
  const type = node["@type"];
  const here = `${path}${type}`;
  if (type === undefined || !types[type]) return [`${path}: unknown type ${type}`];
  const properties = propertiesOf(type);
  const own = Object.entries(node).filter(([name]) => !name.startsWith("@"));
  const faults = own.flatMap(([name, value]) => {
    const ranges = properties.get(name.replace(/-input$/, ""));
    if (!ranges) return [`${here}.${name}: no such property`];
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0) return [`${here}.${name}: empty`];
    return values.flatMap((each) => valueFaults(each, ranges, `${here}.${name}`, name));
  });
  return [...faults, ...missing(node, type, here, property), ...orderFaults(node, here)];
}

function missing(node: Node, type: string, here: string, property: string): string[] {
  return ancestry(type).flatMap((each) => {
    const rule = google[each];
    if (!rule || rule.unlessIn?.includes(property)) return [];
    return rule.required.filter((name) => isEmpty(node[name])).map((name) => `${here}: lacks ${name}`);
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function valueFaults(value: unknown, ranges: readonly string[], here: string, property: string): string[] {
  if (value === null) return [`${here}: null`];
  if (typeof value !== "object")
    return ranges.some((range) => isOf(value, range)) ? [] : [`${here}: ${JSON.stringify(value)} is no ${ranges}`];
  const node = value as Node;
  if (node["@type"] === undefined && typeof node["@id"] === "string") return [];
  const known = ancestry(node["@type"] ?? "");
  const fits = ranges.some((range) => known.includes(range));
  return [...(fits ? [] : [`${here}: ${node["@type"]} is no ${ranges}`]), ...nodeFaults(node, `${here}.`, property)];
}

function isOf(value: unknown, range: string): boolean {
  if (members[range]) return members[range].some((member) => value === `https://schema.org/${member}`);
  if (range === "Number") return typeof value === "number" && Number.isFinite(value);
  if (range === "Integer") return Number.isInteger(value);
  if (range === "Boolean") return typeof value === "boolean";
  if (typeof value !== "string" || value.trim() === "") return false;
  if (range === "Text") return true;
  if (range === "URL") return URL.canParse(value) && !/[^\u0021-\u007e]/.test(value);
  if (range === "Date") return /^\d{4}(-\d{2}-\d{2})?$/.test(value);
  return range === "DateTime" && /^\d{4}-\d{2}-\d{2}T/.test(value);
}

/** Breadcrumbs: at least two, counted from one, and only the last may stand without an address. */
function orderFaults(node: Node, here: string): string[] {
  if (node["@type"] !== "BreadcrumbList" || !Array.isArray(node.itemListElement)) return [];
  const items = node.itemListElement as Node[];
  const told = items.flatMap(({ position, item }, index) => [
    ...(position === index + 1 ? [] : [`${here}: position ${position} at ${index + 1}`]),
    ...(item || index === items.length - 1 ? [] : [`${here}: crumb ${index + 1} leads nowhere`]),
  ]);
  return items.length >= 2 ? told : [...told, `${here}: fewer than two crumbs`];
}

function propertiesOf(type: string): Map<string, string[]> {
  return new Map(ancestry(type).flatMap((each) => Object.entries(types[each]?.properties ?? {})));
}

/** The type and all it descends from. */
function ancestry(type: string): string[] {
  return [...new Set([type, ...(types[type]?.parents ?? []).flatMap(ancestry)])];
}
