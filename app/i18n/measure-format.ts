/** Words of time are written out; metres and the like keep their short sign. */
const written = ["day", "hour", "minute", "month", "year"];
const short = [
  "celsius",
  "centimeter",
  "gram",
  "gram-per-liter",
  "kilogram",
  "kilometer",
  "liter",
  "meter",
  "milliliter",
  "millimeter",
  "percent",
];

/** Measures in a language: a unit that Intl knows, any other as its sign behind the number. */
export function measureFormat(tag: string) {
  const made = new Map<string, Intl.NumberFormat>();
  const plain = new Intl.NumberFormat(tag);
  const formatOf = (unit: string): Intl.NumberFormat | null => {
    const display = written.includes(unit) ? "long" : short.includes(unit) ? "short" : null;
    if (!display) return null;
    const format = made.get(unit) ?? new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: display });
    made.set(unit, format);
    return format;
  };
  const withSign = (text: string, unit: string | undefined) => (unit ? `${text} ${unit}` : text);
  return {
    measure: (value: number, unit: string | undefined) =>
      formatOf(unit ?? "")?.format(value) ?? withSign(plain.format(value), unit),
    /** The unit alone, as a form's label names it. */
    unitSign: (unit: string) => {
      const parts = formatOf(unit)?.formatToParts(2) ?? [{ type: "unit", value: unit }];
      return parts.flatMap(({ type, value }) => (type === "integer" || type === "literal" ? [] : value)).join("");
    },
    measureRange: (from: number, to: number, unit: string | undefined) =>
      formatOf(unit ?? "")?.formatRange(from, to) ?? withSign(plain.formatRange(from, to), unit),
  };
}
