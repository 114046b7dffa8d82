import { z } from "zod";
import {
  type ListCurrency,
  mostPriceMinor,
  type PriceList,
  roundings,
  usualSteps,
} from "#app/domain/markets/model/price-list.ts";
import { rateBounds } from "#app/domain/markets/model/rate.ts";
import { typedMarkup, typedRate, writtenMarkup } from "#app/domain/markets/model/typed-rule.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { isDay } from "#app/shared/calendar.ts";
import { decimalText } from "#app/shared/money.ts";
import { typedAmount } from "#app/shared/typed-amount.ts";
import type { RuleWish } from "#app/workflows/plan-price-list.server.ts";

/** What the rule's form says when nobody has typed anything: the list as it stands, with the rate of today. */
export function ruleValues(currency: ListCurrency, list: PriceList | null): Record<string, string> {
  return {
    rate: "in-force",
    markup: writtenMarkup(list?.markupBp ?? 0),
    step: decimalText({ minor: list?.stepMinor ?? usualSteps[currency], currency }),
    rounding: list?.rounding ?? "nearest",
  };
}

export function ruleForm(currency: ListCurrency): z.ZodType<RuleWish> {
  return z
    .object({
      rate: z.enum(["in-force", "kept"], "prices:errors.choice"),
      markup: read(typedMarkup, "prices:errors.markup"),
      step: read((text) => positive(typedAmount(text, currency), mostStepMinor), "prices:errors.step"),
      rounding: z.enum(roundings, "prices:errors.choice"),
    })
    .transform(({ rate, markup, step, rounding }) => ({
      ...{ currency, rate, rounding },
      markupBp: markup,
      stepMinor: step,
    }));
}

const mostStepMinor = 1_000_000;

/** The messages that name bounds are made by the caller. */
export const rateForm = z.object({
  vndPerUnit: read(typedRate, "prices:errors.rate"),
  asOf: z.string({ error: "prices:errors.asOf" }).refine(isDay, "prices:errors.asOf"),
  source: z.string({ error: "prices:errors.source" }).min(1, "prices:errors.source").max(300, "prices:errors.source"),
  sure: z.string().optional(),
});

export function rateMessage({ t, format }: PageRequest): string {
  return t("prices:errors.rate", { least: format.number(rateBounds.least), most: format.number(rateBounds.most) });
}

/** A price as typed, in minor units; null for what is none. */
export function typedPrice(text: string, currency: ListCurrency): number | null {
  return positive(typedAmount(text, currency), mostPriceMinor);
}

function positive(value: number | null, most: number): number | null {
  return value !== null && value > 0 && value <= most ? value : null;
}

function read(reader: (text: string) => number | null, message: string) {
  return z.string({ error: message }).transform((text, context) => {
    const value = reader(text);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}
