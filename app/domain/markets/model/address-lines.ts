import type { AddressForm } from "./market-rules.ts";

/** Stand beside the address, not in it. */
const beside = ["name", "phone", "nameKana", "customsCode"];
/** Where a country writes these on one line, from the large to the small. */
const oneLine = ["province", "city", "line1"];

/** The lines of an address in the market's own order. */
export function addressLines(form: AddressForm, address: Record<string, string>): string[] {
  const joint = jointOf(form);
  const fields = form.order.filter((field) => address[field] && !beside.includes(field));
  const lines: string[] = [];
  for (const field of fields) {
    const value = joint === "" && field === "postcode" ? `〒${address[field]}` : (address[field] ?? "");
    const before = joint !== null && oneLine.indexOf(field) > 0 ? lines.pop() : undefined;
    lines.push(before === undefined ? value : `${before}${joint}${value}`);
  }
  return lines;
}

/** What stands between province, city and street: nothing in Japan, a space in Korea, a new line (null) elsewhere. */
function jointOf({ fields }: AddressForm): "" | " " | null {
  if ("nameKana" in fields) return "";
  return "customsCode" in fields ? " " : null;
}
