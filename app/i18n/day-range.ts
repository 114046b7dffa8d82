const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** A span of days, its year and month said once. */
export function dayRangeFormat(tag: string): (from: string, to: string) => string {
  const long = writtenDate(tag, { year: "numeric", month: "long", day: "numeric" });
  const spanOf = tag.startsWith("ja")
    ? japaneseSpan(tag, long)
    : (from: string, to: string) => intlSpan(long, from, to);
  return (from, to) => (from === to ? long.format(noon(from)) : spanOf(from, to));
}

/** The dash stays with the day before it, so that no line begins with one. */
function intlSpan(long: Intl.DateTimeFormat, from: string, to: string): string {
  return long.formatRange(noon(from), noon(to)).replace(/\s–\s/, "\u00a0– ");
}

/** Intl writes a Japanese span with slashes and says its year twice. */
function japaneseSpan(tag: string, long: Intl.DateTimeFormat): (from: string, to: string) => string {
  const inYear = writtenDate(tag, { month: "long", day: "numeric" });
  const inMonth = writtenDate(tag, { day: "numeric" });
  return (from, to) => {
    const rest = from.slice(0, 7) === to.slice(0, 7) ? inMonth : from.slice(0, 4) === to.slice(0, 4) ? inYear : long;
    return `${long.format(noon(from))}～${rest.format(noon(to))}`;
  };
}

function writtenDate(tag: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...parts });
}
