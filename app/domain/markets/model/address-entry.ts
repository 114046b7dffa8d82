import type { AddressField, MarketRules } from "./market-rules.ts";

/** Full-width digits and letters as ASCII, half-width kana as kana, one space between words. */
function tidy(value: string): string {
  return value.normalize("NFKC").replace(/\s+/g, " ").trim();
}

/** The national number as it is dialled inside the country: digits only, without the dial code. */
export function nationalPhone(value: string, dialCode: string): string {
  const digits = tidy(value).replace(/[\s\-.()]/g, "");
  const code = dialCode.replace("+", "");
  const international = [`+${code}`, `00${code}`].find((prefix) => digits.startsWith(prefix));
  if (!international) return digits;
  const rest = digits.slice(international.length);
  return dialCode === "+65" || rest.startsWith("0") ? rest : `0${rest}`;
}

/** E.164, as it is stored and given to a carrier. */
export function internationalPhone(national: string, dialCode: string): string {
  return `${dialCode}${national.replace(/^0/, "")}`;
}

/** A postcode as its country writes it. */
function tidyPostcode(value: string, market: string): string {
  const code = tidy(value).replace(/\s/g, "");
  return market === "JP" ? code.replace(/^〒?(\d{3})[-‐－ー―]?(\d{4})$/, "$1-$2") : code;
}

/** What was typed into a field of the address form, as it is stored. */
export function tidyAddressField(name: string, value: string, { code, dialCode }: MarketRules): string {
  if (name === "phone") return nationalPhone(value, dialCode);
  if (name === "postcode") return tidyPostcode(value, code);
  if (name === "customsCode") return tidy(value).replace(/\s/g, "").toUpperCase();
  if (name === "nameKana") return tidy(value);
  return value.replace(/\s+/g, " ").trim();
}

export type AddressProblem = "required" | "too-long" | "not-as-here";

/** What is wrong with a tidied field: missing, endless, or not how this country writes it. */
export function addressProblem(value: string, field: AddressField | undefined): AddressProblem | null {
  if (value === "") return field?.required ? "required" : null;
  if (field && [...value].length > field.maxLength) return "too-long";
  return field?.pattern && !new RegExp(field.pattern).test(value) ? "not-as-here" : null;
}
