import type { AddressForm } from "./market-rules.ts";

/** The lines of an address in the market's own order, without the name and phone that stand beside it. */
export function addressLines(form: AddressForm, address: Record<string, string>): string[] {
  return form.order
    .filter((field) => !["name", "phone", "nameKana", "customsCode"].includes(field))
    .map((field) => (field === "postcode" && form.order[0] === "postcode" ? `〒${address[field] ?? ""}` : (address[field] ?? "")))
    .filter((line) => line !== "" && line !== "〒");
}
