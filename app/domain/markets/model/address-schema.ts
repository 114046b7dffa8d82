import { z } from "zod";
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

function tidyField(name: string, value: string, { code, dialCode }: MarketRules): string {
  if (name === "phone") return nationalPhone(value, dialCode);
  if (name === "postcode") return tidyPostcode(value, code);
  if (name === "customsCode") return tidy(value).replace(/\s/g, "").toUpperCase();
  if (name === "nameKana") return tidy(value);
  return value.replace(/\s+/g, " ").trim();
}

const ownMessages = ["phone", "postcode", "customsCode", "nameKana"];

/** The address form of a market as a schema: what was typed becomes what is stored. */
export function addressSchema(rules: MarketRules): z.ZodObject<Record<string, z.ZodType<string>>> {
  const { order, fields } = rules.addressForm;
  return z.object(Object.fromEntries(order.map((name) => [name, fieldSchema(name, fields[name], rules)])));
}

function fieldSchema(name: string, field: AddressField | undefined, rules: MarketRules): z.ZodType<string> {
  const pattern = field?.pattern ? new RegExp(field.pattern) : null;
  return z
    .string()
    .default("")
    .transform((value) => tidyField(name, value, rules))
    .superRefine((value, context) => {
      if (value === "") {
        if (field?.required) context.addIssue({ code: "custom", message: "common:errors.required" });
      } else if (field && [...value].length > field.maxLength) {
        context.addIssue({ code: "custom", message: "common:errors.tooLong" });
      } else if (pattern && !pattern.test(value)) {
        const message = ownMessages.includes(name) ? `cart:address.errors.${name}` : "common:errors.invalid";
        context.addIssue({ code: "custom", message });
      }
    });
}
