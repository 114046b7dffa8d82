import { z } from "zod";
import type { RowChoice } from "#app/workflows/decide-award-row.server.ts";
import type { SaidOfRow } from "#app/workflows/decide-award-rows.server.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const item = `(product|experience):(${uuid})`;
const yes = new RegExp(`^yes:${item}$`);
const namedRow = new RegExp(`^(\\d{1,6}):${item}$`);

const row = z.coerce.number().int().min(1).max(1_000_000);
/** No page shows more rows than this. */
const rows = z.string().max(100 * 80);

/** What the buttons of an import's page send. */
export const awardChoiceForm = z.union([
  z.object({ choice: z.enum(["wait", "skip", "reopen"]), row }),
  z.object({ choice: z.string().regex(yes), row }),
  z.object({ choice: z.literal("all-yes"), rows: rows.regex(new RegExp(`^\\d{1,6}:${item}(,\\d{1,6}:${item})*$`)) }),
  z.object({ choice: z.literal("all-wait"), rows: rows.regex(/^\d{1,6}(,\d{1,6})*$/) }),
  z.object({ choice: z.literal("again") }),
]);
export type AwardChoice = z.infer<typeof awardChoiceForm>;

export function choiceOf(choice: string): RowChoice {
  if (choice === "wait" || choice === "skip" || choice === "reopen") return { kind: choice };
  const [, itemType = "", itemId = ""] = yes.exec(choice) ?? [];
  return { kind: "yes", item: { itemType: itemTypeOf(itemType), itemId } };
}

export function rowsSaid(choice: "all-yes" | "all-wait", named: string): SaidOfRow[] {
  return named.split(",").map((each) => {
    const [, number = each, itemType = "", itemId = ""] = namedRow.exec(each) ?? [];
    return {
      rowNumber: Number(number),
      choice:
        choice === "all-yes"
          ? { kind: "yes", item: { itemType: itemTypeOf(itemType), itemId }, sureOnly: true }
          : { kind: "wait" },
    };
  });
}

function itemTypeOf(text: string): "product" | "experience" {
  return text === "experience" ? "experience" : "product";
}
